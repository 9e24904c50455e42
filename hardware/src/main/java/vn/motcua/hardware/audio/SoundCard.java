package vn.motcua.hardware.audio;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** This PC's default sound device. */
final class SoundCard implements ClipPlayer.Speaker {

    @Override
    public void play(WavClip clip) throws LineUnavailableException {
        WavClip.Format format = clip.format();
        AudioFormat wanted = new AudioFormat(
                format.samplesPerSecond(),
                format.bitsPerSample(),
                format.channels(),
                format.bitsPerSample() > 8,
                false);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(wanted)) {
            line.open(wanted);
            line.start();
            byte[] samples = clip.samples();
            line.write(samples, 0, samples.length - samples.length % format.frameBytes());
            line.drain();
        }
    }

    /** Asks for a line and does not open it: another program may be playing. */
    @Override
    public boolean isPresent() {
        return AudioSystem.isLineSupported(
                new DataLine.Info(SourceDataLine.class, new AudioFormat(22_050, 16, 1, true, false)));
    }
}
