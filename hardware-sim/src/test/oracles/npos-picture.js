// Reads printer bytes with npos (a decoder nobody here wrote) and writes the picture they make as a PBM file.
// Usage: node npos-picture.js <bytes> <picture.pbm> <width in dots>
'use strict';

const fs = require('fs');
const npos = require('npos');

const [, , from, to, widthText] = process.argv;
const width = Number(widthText);
let centred = false;

async function main() {
    const raw = fs.readFileSync(from);
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
            // npos points behind the eight bytes of the head; its decoder wants to find them.
            const image = npos.codecs.raster.decode(raw, [{ offset: node.offset - 8 }]);
            const times = raw[node.offset - 5] === 3 ? 2 : 1; // m: 3 doubles both ways, which npos leaves to us
            const left = centred ? (width - image.width * times) / 2 : 0;
            for (let y = 0; y < image.height * times; y++) {
                const row = new Uint8Array(width);
                for (let x = 0; x < image.width * times; x++) {
                    row[left + x] = image.getPixel(Math.floor(x / times), Math.floor(y / times)) === 0 ? 1 : 0;
                }
                rows.push(row);
            }
            break;
        }
        case 'ESC a':
            centred = raw[node.offset + 2] === 1;
            break;
        case 'ESC J':
            for (let i = 0; i < raw[node.offset + 2]; i++) {
                rows.push(new Uint8Array(width));
            }
            break;
        // What leaves no ink, by name; anything else is an error.
        case 'ESC @':
        case 'FS .':
        case 'GS a':
        case 'GS r':
        case 'GS V':
        case 'GS P':
        case 'GS (H':
            break;
        default:
            throw new Error(`npos found '${name}' at byte ${node.offset}, which should not be in a picture`);
    }
}

main().catch((error) => {
    console.error(error.message);
    process.exit(1);
});
