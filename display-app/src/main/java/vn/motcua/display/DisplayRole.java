package vn.motcua.display;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.domain.desk.EntryFeed;

/**
 * The role of a PC that drives the hall's loudspeaker: says every call in Vietnamese when the building offers a
 * {@link Speaker}, and stays silent when it does not. The display page needs nothing of this.
 */
@Configuration(proxyBeanMethods = false)
public class DisplayRole {

    @Bean(initMethod = "start", destroyMethod = "stop")
    VoiceFollower voiceFollower(EntryFeed feed, ObjectProvider<Speaker> speaker) {
        return new VoiceFollower(feed, speaker.getIfAvailable(() -> clips -> {}), List.of(CallLanguage.VIETNAMESE));
    }
}
