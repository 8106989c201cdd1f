package com.modularplatform.trials.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.local.LocalOptions;
import com.modularplatform.local.LocalPlatform;
import org.junit.jupiter.api.Test;

/** The platform with every function in a process of its own, behind AWS's runtime interface client, as Lambda runs them. */
class ProcessesTest {
    @Test
    void a_resume_goes_its_whole_way_through_functions_in_processes() {
        try (var platform = LocalPlatform.start(LocalOptions.forTests().inProcesses())) {
            var candidate = new Api(platform.baseUri()).candidate().api();
            var path = "/api/v1/candidates/me/resumes/"
                    + candidate
                            .form("/api/v1/candidates/me/resumes", Api.Part.file("cv.txt", Documents.cv()))
                            .is(201)
                            .string("id");
            var done = Documents.over(candidate, path, "status");
            assertThat(done.string("parsedData.basics.name")).isEqualTo("Mara Lindqvist");
        }
    }
}
