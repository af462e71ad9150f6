// What people build today: sharp for renditions, nsfwjs on its WebAssembly backend for nudity. Takes a task a line as
// JSON and gives its outcome in the same way, as ScreeningWork does; each also says which way sharp is used.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

// nsfwjs and the script both have to get the one TensorFlow.js, so both ask for it as CommonJS.
const require = createRequire(import.meta.url);
const sharp = require('sharp');
const tf = require('@tensorflow/tfjs');
const wasm = require('@tensorflow/tfjs-backend-wasm');
const nsfw = require('nsfwjs');

const QUALITY = 80;
const SIDES = [1280, 640, 320];
const SEEN = 640;
const INSIDE = { fit: 'inside', withoutEnlargement: true };
const WAYS = { separate, cascade };
const CLASSES = ['Drawing', 'Hentai', 'Neutral', 'Porn', 'Sexy'];

// One thread each: the figure is work, not waiting, and threads inside one picture only add to it.
sharp.concurrency(1);
// No file is ever read twice, so a cache would only take memory.
sharp.cache(false);
tf.env().set('WASM_HAS_SIMD_SUPPORT', true);
tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
wasm.setWasmPaths(dirname(require.resolve('@tensorflow/tfjs-backend-wasm')) + '/');
wasm.setThreadsCount(1);
tf.enableProdMode();
// what they have to say goes where errors go: the answers are read by a program
console.log = console.info = console.warn = console.error;
if (!(await tf.setBackend('wasm'))) {
  throw new Error('the WebAssembly backend does not start');
}
const middle = await nsfw.load('MobileNetV2Mid');
const small = await nsfw.load('MobileNetV2');

/** As the manuals show it: each size by a pipeline of its own from the file. */
async function separate(photo) {
  const sized = (side) => sharp(photo).autoOrient().resize(side, side, INSIDE);
  const renditions = [];
  for (const side of SIDES) {
    const { info } = await sized(side).jpeg({ quality: QUALITY }).toBuffer({ resolveWithObject: true });
    renditions.unshift(info);
  }
  return { renditions, seen: await pixels(sized(SEEN)) };
}

/** By hand for speed: one decode, each size made from the next larger one, and no tables made for each picture. */
async function cascade(photo) {
  const renditions = [];
  let seen;
  let from = sharp(photo).autoOrient();
  for (const side of SIDES) {
    const made = await pixels(from.resize(side, side, INSIDE));
    const raw = { width: made.width, height: made.height, channels: 3 };
    await sharp(made.data, { raw }).jpeg({ quality: QUALITY, optimiseCoding: false }).toBuffer();
    renditions.unshift(made);
    if (side === SEEN) {
      seen = made;
    }
    from = sharp(made.data, { raw });
  }
  return { renditions, seen };
}

async function pixels(pipeline) {
  const { data, info } = await pipeline
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

async function probabilities(model, image) {
  const found = new Map((await model.classify(image)).map((one) => [one.className, one.probability]));
  return CLASSES.map((name) => found.get(name));
}

async function look(photo, way) {
  const { renditions, seen } = await WAYS[way](photo);
  const image = tf.tensor3d(new Uint8Array(seen.data), [seen.height, seen.width, 3], 'int32');
  try {
    return {
      renditions: renditions.map((one) => [one.width, one.height]),
      middle: await probabilities(middle, image),
      small: await probabilities(small, image),
    };
  } finally {
    image.dispose();
  }
}

async function same({ photos, way, times = 1 }) {
  const read = photos.map((photo) => readFileSync(photo));
  const clock = process.hrtime.bigint();
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) {
    for (const photo of read) {
      await look(photo, way);
    }
  }
  const { user, system } = process.cpuUsage(before);
  return {
    selfies: times * read.length,
    clock: Number(process.hrtime.bigint() - clock),
    processor: (user + system) * 1000,
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  const task = JSON.parse(line);
  const outcome = task.task === 'look' ? await look(readFileSync(task.photo), task.way) : await same(task);
  process.stdout.write(JSON.stringify(outcome) + '\n');
}
process.exit(0);
