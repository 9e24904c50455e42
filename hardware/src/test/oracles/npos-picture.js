// Reads printer bytes with npos (a decoder nobody here wrote) and writes the picture they make as a PBM file.
// Usage: node npos-picture.js <bytes> <picture.pbm> <width in dots>
'use strict';

const fs = require('fs');
const npos = require('npos');

const [, , from, to, widthText] = process.argv;
const width = Number(widthText);

// What npos has no rule for and what leaves no ink: taken out beforehand, and only these.
const UNKNOWN_TO_NPOS = {
    'DLE ENQ': [0x10, 0x05],
};

async function main() {
    const raw = fs.readFileSync(from);
    for (const [name, head] of Object.entries(UNKNOWN_TO_NPOS)) {
        if (raw.indexOf(Buffer.from(head)) === 0) {
            throw new Error(`${name} at the start: leave it out before asking npos`);
        }
    }
    const ast = await npos.parser().parse(raw);
    const rows = [];
    for (const node of ast.tree) {
        paint(node, ast.raw, rows);
    }
    const text = rows.map((row) => Array.from(row).join(' ')).join('\n');
    fs.writeFileSync(to, `P1\n${width} ${rows.length}\n${text}\n`);
}

function paint(node, raw, rows) {
    const name = `${node.ascii ?? ''} ${node.fn ?? ''}`;
    switch (name) {
        case 'GS v0': {
            const image = npos.codecs.raster.decode(raw, [{ offset: node.offset }]);
            for (let y = 0; y < image.height; y++) {
                const row = new Uint8Array(width);
                for (let x = 0; x < Math.min(width, image.width); x++) {
                    row[x] = image.getPixel(x, y) === 0 ? 1 : 0;
                }
                rows.push(row);
            }
            break;
        }
        case 'ESC J':
            for (let i = 0; i < raw[node.offset + 2]; i++) {
                rows.push(new Uint8Array(width));
            }
            break;
        case 'ESC @':
        case 'FS .':
        case 'GS a':
        case 'GS r':
        case 'GS V':
        case 'GS P':
        case 'GS (H':
        case 'DLE \u0004':
            break;
        default:
            throw new Error(`npos found '${name}' at byte ${node.offset}, which should not be in a picture`);
    }
}

main().catch((error) => {
    console.error(error.message);
    process.exit(1);
});
