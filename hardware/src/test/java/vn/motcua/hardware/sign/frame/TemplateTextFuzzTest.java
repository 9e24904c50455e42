package vn.motcua.hardware.sign.frame;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** What an administrator may type where a frame is described. */
class TemplateTextFuzzTest {

    @FuzzTest(maxDuration = "")
    void describe(FuzzedDataProvider data) {
        TemplateFuzzTest.describe(data);
    }
}
