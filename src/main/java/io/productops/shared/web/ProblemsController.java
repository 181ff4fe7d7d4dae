package io.productops.shared.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page that the types of problems lead to.
 */
@Controller
class ProblemsController {

	@GetMapping(ProblemType.PAGE)
	String problems(Model model) {
		model.addAttribute("problems", ProblemType.values());
		return "api/problems";
	}

}
