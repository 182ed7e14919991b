package fr.boucle.platform.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code ready to be drawn as SVG.
 *
 * @param size modules on a side, quiet zone of four included
 * @param path dark modules, as the {@code d} of an SVG path in module units
 */
public record QrCode(int size, String path) {
  private static final int QUIET_ZONE = 4;

  /** Encodes an address; damage to about 15 % of the drawing does not matter. */
  public static QrCode of(String address) {
    try {
      BitMatrix modules =
          new QRCodeWriter()
              .encode(
                  address,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.MARGIN,
                      QUIET_ZONE,
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M));
      return new QrCode(modules.getWidth(), draw(modules));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(
          "address (%d characters) must fit in a QR code".formatted(address.length()), tooLong);
    }
  }

  private static String draw(BitMatrix modules) {
    var path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      int x = 0;
      while (x < modules.getWidth()) {
        int start = x;
        while (x < modules.getWidth() && modules.get(x, y)) {
          x++;
        }
        if (x > start) {
          path.append('M').append(start).append(' ').append(y).append('h').append(x - start);
          path.append("v1h-").append(x - start).append('z');
        }
        x++;
      }
    }
    return path.toString();
  }
}
