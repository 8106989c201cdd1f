package com.modularplatform.trials.state;

import static com.modularplatform.trials.door.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.trials.door.Documents;
import com.modularplatform.trials.door.House;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LateUploadTest {
    @Test
    void what_is_uploaded_again_after_it_was_read_does_not_stay() throws Exception {
        var candidate = House.api().candidate();
        var resumes = "/api/v1/candidates/me/resumes";
        var ticket = candidate
                .api()
                .post(
                        resumes + "/uploads",
                        Map.of("fileName", "cv.txt", "contentType", "text/plain", "size", Documents.cv().length))
                .is(201);
        Documents.put(ticket, Documents.cv());
        var path = resumes + "/" + ticket.string("resumeId");
        var read = Documents.over(candidate.api(), path, "status");

        var quarantine = "quarantine/resumes/" + candidate.id();
        await().until(() -> Bucket.under(quarantine).isEmpty());
        assertThat(Documents.put(ticket, Documents.cv())).isEqualTo(200);
        await().until(() -> Bucket.under(quarantine).isEmpty());
        assertThat(candidate.api().get(path).is(200).at("parsedData")).isEqualTo(read.at("parsedData"));
    }
}
