package io.productops.playbook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How drafts are published.
 *
 * @param fourEyes whether somebody who saved a draft may not publish it
 */
@ConfigurationProperties("productops.playbook")
record PublishingProperties(@DefaultValue("false") boolean fourEyes) {
}
