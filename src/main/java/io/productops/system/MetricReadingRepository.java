package io.productops.system;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The readings of all metrics, one a day of each.
 */
interface MetricReadingRepository extends Repository<MetricReading, UUID> {

	MetricReading save(MetricReading reading);

	void delete(MetricReading reading);

	List<MetricReading> findByMetricIdOrderByReadOn(UUID metric);

	List<MetricReading> findByMetricIdAndReadOnIn(UUID metric, Collection<LocalDate> days);

	long countByMetricId(UUID metric);

	@Query("""
			select r from MetricReading r where r.metricId in :metrics
			and r.readOn = (select max(x.readOn) from MetricReading x where x.metricId = r.metricId)""")
	List<MetricReading> findLatest(Collection<UUID> metrics);

}
