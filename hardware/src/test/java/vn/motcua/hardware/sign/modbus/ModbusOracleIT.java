package vn.motcua.hardware.sign.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.hardware.sign.Bench.await;

import com.fazecast.jSerialComm.SerialPort;
import com.ghgande.j2mod.modbus.procimg.SimpleProcessImage;
import com.ghgande.j2mod.modbus.procimg.SimpleRegister;
import com.ghgande.j2mod.modbus.slave.ModbusSlave;
import com.ghgande.j2mod.modbus.slave.ModbusSlaveFactory;
import com.ghgande.j2mod.modbus.util.SerialParameters;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.hardware.keypad.KeypadAction;
import vn.motcua.hardware.keypad.Keystroke;
import vn.motcua.hardware.link.Cable;
import vn.motcua.hardware.sign.Bench;
import vn.motcua.hardware.sign.LineSetup;
import vn.motcua.hardware.sign.SignBus;

/** Our Modbus against a slave that nobody here wrote, over a pair of pseudo terminals. */
@Timeout(60)
class ModbusOracleIT {

    @TempDir
    Path folder;

    @Test
    void a_foreign_slave_shows_the_call_and_gives_its_key() throws Exception {
        try (Cable cable = Cable.between(folder.resolve("near"), folder.resolve("far"))) {
            assertThat(cable).isNotNull();
            SerialParameters port = new SerialParameters(
                    folder.resolve("far").toString(),
                    115_200,
                    SerialPort.FLOW_CONTROL_DISABLED,
                    SerialPort.FLOW_CONTROL_DISABLED,
                    8,
                    SerialPort.ONE_STOP_BIT,
                    SerialPort.NO_PARITY,
                    false);
            ModbusSlave slave = ModbusSlaveFactory.createSerialSlave(port);
            SimpleProcessImage registers = new SimpleProcessImage(11);
            for (int i = 0; i < 32; i++) {
                registers.addRegister(new SimpleRegister(0));
            }
            slave.addProcessImage(11, registers);
            slave.open();
            try (SignBus line = Bench.drive(
                    LineSetup.of(Bench.spec(Bench.MODBUS, "signs", "11=1", "timeout-ms", "300")),
                    Bench.serial(folder.resolve("near")))) {
                List<Keystroke> heard = Bench.listen(line);
                line.show(11, "A012", true);

                await(
                        "A012 in ASCII",
                        () -> registers.getRegister(0).getValue() == ('A' << 8 | '0')
                                && registers.getRegister(1).getValue() == ('1' << 8 | '2')
                                && registers.getRegister(8).getValue() == 1);
                await("well", () -> Bench.isWell(line));

                Thread.sleep(1_500); // the keypad's count of presses is asked before the first one counts
                registers.getRegister(16).setValue(0x36);
                registers.getRegister(17).setValue(1);
                await("the key", () -> !heard.isEmpty());
                assertThat(heard).containsExactly(new Keystroke(11, KeypadAction.RECALL, ""));
            } finally {
                slave.close();
            }
        }
    }
}
