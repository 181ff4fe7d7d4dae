package io.productops.system.web;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.productops.shared.web.EntityTag;
import io.productops.shared.web.Idempotency;
import io.productops.shared.web.Problem;
import io.productops.shared.web.ProblemException;
import io.productops.system.MetricService;
import io.productops.system.MisplacedTargetException;
import io.productops.system.Reading;
import io.productops.system.ReadingService;
import io.productops.system.TooManyReadingsException;
import io.productops.team.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The readings of metrics for programs.
 */
@SecurityRequirement(name = "token")
@RestController
@RequestMapping(path = "/api/v1/metrics/{id}/readings", produces = MediaType.APPLICATION_JSON_VALUE)
class ReadingApiController {

	private final MetricService metrics;

	private final ReadingService readings;

	private final Idempotency idempotency;

	private final Clock clock;

	ReadingApiController(MetricService metrics, ReadingService readings, Idempotency idempotency, Clock clock) {
		this.metrics = metrics;
		this.readings = readings;
		this.idempotency = idempotency;
		this.clock = clock;
	}

	@GetMapping
	@Operation(operationId = "listReadings", summary = "Shows a metric with all its readings, the oldest first",
			description = "At most 2,000, one a day.")
	@ApiResponse(responseCode = "200", description = "The metric and its readings")
	ResponseEntity<ReadingsJson> list(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson person,
			HttpServletRequest request) {
		ReadingsJson answer = new ReadingsJson(MetricJson.of(this.metrics.find(id, person)),
				this.readings.readings(id, person).stream().map(ReadingJson::of).toList());
		return EntityTag.of(answer).answer(request, answer);
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "takeReading", summary = "Takes a reading of a metric",
			description = "For PMs and leaders of the team. There is one reading a day: a second corrects the first.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = ReadingRequest.class))))
	@ApiResponse(responseCode = "200", description = "The reading, which corrected the one of that day",
			content = @Content(schema = @Schema(implementation = ReadingJson.class)))
	@ApiResponse(responseCode = "201", description = "The new reading",
			content = @Content(schema = @Schema(implementation = ReadingJson.class)))
	ResponseEntity<byte[]> take(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson person,
			HttpServletRequest request) throws IOException {
		try {
			return this.idempotency.once(request, (body) -> {
				ReadingRequest.Taken taken = ReadingRequest.read(body,
						LocalDate.now(this.clock.withZone(person.zone())));
				Reading reading = taken.reading();
				boolean corrected = !this.readings.take(id, List.of(reading), taken.direction(), person).isEmpty();
				return ResponseEntity.status(corrected ? HttpStatus.OK : HttpStatus.CREATED)
					.location(URI.create(request.getRequestURI()))
					.body(ReadingJson.of(reading));
			});
		}
		catch (MisplacedTargetException ex) {
			throw new ProblemException(List.of(new Problem.Place("/direction", String.valueOf(ex.getMessage()))));
		}
		catch (TooManyReadingsException ex) {
			throw new ProblemException(
					List.of(new Problem.Place("/date", "The metric has 2,000 readings, which is all that it takes.")));
		}
	}

}
