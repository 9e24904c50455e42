// Writes documents in ESC/POS with two encoders nobody here wrote, for the simulated printer to print.
// Usage: node foreign.js <folder>
'use strict';

const fs = require('fs');
const path = require('path');
const ImageData = require('@canvas/image-data');
const { PNG } = require('pngjs');
const receiptline = require('receiptline');
const module_ = require('@point-of-sale/receipt-printer-encoder');

const Encoder = module_.default ?? module_;
const folder = process.argv[2];
const QR = 'https://motcua.example/s/20261123-A-42';

// A picture without symmetry, so that a mirrored or a turned one shows: black below the diagonal, a hole in it.
const SIDE = 96;
const black = (x, y) => y > x && !(x >= 16 && x < 32 && y >= 56 && y < 72);

function imageData() {
    const data = new Uint8ClampedArray(SIDE * SIDE * 4);
    pixels((at, value) => {
        data[at] = data[at + 1] = data[at + 2] = value;
        data[at + 3] = 255;
    });
    return new ImageData(data, SIDE, SIDE);
}

function png() {
    const image = new PNG({ width: SIDE, height: SIDE });
    pixels((at, value) => {
        image.data[at] = image.data[at + 1] = image.data[at + 2] = value;
        image.data[at + 3] = 255;
    });
    return PNG.sync.write(image).toString('base64');
}

function pixels(put) {
    for (let y = 0; y < SIDE; y++) {
        for (let x = 0; x < SIDE; x++) {
            put((y * SIDE + x) * 4, black(x, y) ? 0 : 255);
        }
    }
}

function pointOfSale(imageMode) {
    return new Encoder({
        language: 'esc-pos',
        columns: 48,
        imageMode,
        codepageMapping: 'epson',
        codepageCandidates: ['cp437', 'tcvn3', 'tcvn3capitals'],
    })
        .initialize()
        .codepage('auto')
        .align('center')
        .bold(true)
        .size(2, 2)
        .line('A 042')
        .size(1, 1)
        .bold(false)
        .line('Phiếu số thứ tự')
        .line('Ủy ban nhân dân xã')
        .image(imageData(), SIDE, SIDE, 'threshold', 128)
        .align('left')
        .underline(true)
        .line('Hộ tịch')
        .underline(false)
        .invert(true)
        .line('Khai sinh')
        .invert(false)
        .rule()
        .table(
            [
                { width: 24, align: 'left' },
                { width: 24, align: 'right' },
            ],
            [
                ['Lệ phí', '8.000'],
                ['Thời hạn', '05 ngày'],
            ],
        )
        .box({ style: 'double' }, 'Mang theo căn cước')
        .align('center')
        .qrcode(QR, { model: 2, size: 6, errorlevel: 'm' })
        .barcode('4006381333931', 'ean13', 60)
        .newline()
        .cut()
        .encode();
}

function receiptLine() {
    // No code page of receiptline's has all of Vietnamese; what is asked of it here it can write.
    const document = `^^^A 042

Service | Household
Fee |8.000
-
{width:24,24; border:line}
|Paper |Amount|
-
|"Birth" |_2_|
|\`Death\` |1|
{width:*; border:space}
{image:${png()}}

{code:${QR}; option:qrcode,5,m}

{code:MOTCUA042; option:code128,2,72,hri}
=`;
    return Buffer.from(
        receiptline.transform(document, {
            cpl: 48,
            encoding: 'cp437',
            command: 'escpos',
            spacing: false,
            gradient: false, // black and white as they are
            cutting: true,
        }),
        'binary',
    );
}

fs.mkdirSync(folder, { recursive: true });
fs.writeFileSync(path.join(folder, 'point-of-sale-raster.bin'), pointOfSale('raster'));
fs.writeFileSync(path.join(folder, 'point-of-sale-column.bin'), pointOfSale('column'));
fs.writeFileSync(path.join(folder, 'receiptline.bin'), receiptLine());
