package io.productops.playbook;

import java.util.List;

import org.springframework.data.repository.Repository;

/**
 * Every publication there was.
 */
interface PlaybookPublicationRepository extends Repository<PlaybookPublication, PlaybookPublication.Id> {

	PlaybookPublication saveAndFlush(PlaybookPublication publication);

	List<PlaybookPublication> findAllByOrderByPublishedAtDescIdMoveDesc();

}
