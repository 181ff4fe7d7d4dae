package io.productops;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the application.
 */
@SpringBootApplication
public class ProductOpsAdvisor {

	public static void main(String[] args) {
		SpringApplication.run(ProductOpsAdvisor.class, args);
	}

}
