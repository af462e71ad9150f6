// The share page with script: preview, progress, and a retry that never makes a second selfie. Without it the form works.
import { localiseMoments } from '../moments/moments';
import { Upload } from './upload';

interface Receipt { id: string; statusUrl: string }
interface Problem { type: string; title: string; detail: string }

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const FIELDS = ['photo', 'caption', 'author', 'consent'];
const FIRST_BYTES_OF_HEIC = /^ftyp(heic|heix|heim|heis|hevc|mif1|msf1)/;

localiseMoments();
const form = document.getElementById('share-form') as HTMLFormElement | null;
if (form) begin(form);

function begin(form: HTMLFormElement) {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[type="file"]')];
  let photo: File | null = null;
  let upload: Upload | null = null;

  for (const input of inputs) {
    input.addEventListener('change', () => void choose(input.files?.[0] ?? null));
  }
  acceptDrops(byId('frame'), (file) => void choose(file));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  byId('cancel').addEventListener('click', () => {
    upload?.cancel();
    // Whether the cancelled attempt arrived is not known; what is sent from here on is another selfie.
    renewKey();
    show('form');
    byId('caption').focus();
  });
  byId('try-now').addEventListener('click', () => upload?.tryNow());
  addEventListener('online', () => upload?.tryNow());
  addEventListener('beforeunload', (event) => {
    if (upload?.isRunning) event.preventDefault();
  });

  async function choose(file: File | null) {
    if (!file) return;
    say('photo', '');
    const complaint = await unusable(file);
    if (complaint) {
      say('photo', complaint);
      return;
    }
    photo = file;
    const preview = byId<HTMLImageElement>('preview');
    if (preview.src) URL.revokeObjectURL(preview.src);
    preview.src = URL.createObjectURL(file);
    preview.hidden = false;
    form.classList.add('has-photo');
    for (const label of form.querySelectorAll('[data-label-empty]')) {
      label.textContent = label.closest('.camera') ? 'Take another' : 'Choose another';
    }
    preview.onerror = () => {
      // Every browser shows what is taken here, so what it cannot show is none of it.
      photo = null;
      preview.hidden = true;
      form.classList.remove('has-photo');
      say('photo', 'This file cannot be shown as a photo. Choose a JPEG, PNG or WebP photo.');
    };
    preview.onload = () => {
      const least = Number(form.dataset.minSide);
      if (Math.min(preview.naturalWidth, preview.naturalHeight) < least) {
        say('photo', `The photo is too small. Each side needs at least ${least} pixels.`);
      }
    };
  }

  /** What is wrong with a file, as far as that can be told without sending it. */
  async function unusable(file: File): Promise<string> {
    if (file.size === 0) return 'The file holds nothing. Choose the photo again.';
    if (file.size > Number(form.dataset.maxBytes)) {
      return `The photo is too large. Photos may have up to ${form.dataset.maxMegabytes} MB.`;
    }
    const start = new TextDecoder('latin1').decode(await file.slice(4, 12).arrayBuffer());
    return FIRST_BYTES_OF_HEIC.test(start)
      ? 'HEIC photos are not taken. On an iPhone: Settings, Camera, Formats, Most Compatible; or send a screenshot.'
      : '';
  }

  async function send() {
    FIELDS.forEach((field) => say(field, ''));
    if (!photo) {
      say('photo', 'Choose or take a photo first.');
      (inputs.find((input) => input.offsetParent !== null) ?? inputs[0]).focus();
      return;
    }
    const body = new FormData(form);
    body.delete('photo');
    body.append('photo', photo, photo.name || 'selfie');
    const key = String(body.get('key'));
    body.delete('key');

    byId<HTMLImageElement>('sending-photo').src = byId<HTMLImageElement>('preview').src;
    progress(0, 'Starting');
    show('sending');
    byId('sending-title').focus();
    upload = new Upload(form.action, key, body, {
      progress,
      waiting: (seconds) => {
        byId('try-now').hidden = false;
        progress(null, navigator.onLine
          ? `The connection was lost. Trying again in ${seconds} s; nothing is sent twice.`
          : 'You are offline. It goes on by itself when you are back; nothing is sent twice.');
      },
      attempting: () => {
        byId('try-now').hidden = true;
      },
    });
    const result = await upload.run();
    upload = null;
    if (result.kind === 'accepted') succeed(result.body as Receipt);
    else if (result.kind === 'refused') refuse(result.body as Problem | null);
  }

  function succeed(receipt: Receipt) {
    const link = receipt.statusUrl;
    byId<HTMLImageElement>('done-photo').src = byId<HTMLImageElement>('preview').src;
    byId<HTMLInputElement>('private-link').value = link;
    byId('copy-link').dataset.copy = link;
    byId<HTMLAnchorElement>('follow').href = new URL(link).pathname;
    offerToShare(byId('share-link'), link);
    renewKey();
    show('done');
    byId('done-title').focus();
  }

  function refuse(problem: Problem | null) {
    show('form');
    const code = problem?.type.split(':').pop() ?? '';
    const field = FIELDS.find((name) => code.startsWith(name + '-')) ?? 'consent';
    say(field, problem ? `${problem.title}. ${problem.detail}` : 'It could not be sent. Wait a moment, then try again.');
    const control = field === 'photo' ? inputs.find((input) => input.offsetParent !== null) : byId(field);
    control?.focus();
    control?.scrollIntoView({ block: 'center' });
  }

  function say(field: string, text: string) {
    const error = byId(`${field}-error`);
    error.hidden = text === '';
    error.querySelector('span')!.textContent = text;
    const controls = field === 'photo' ? inputs : [byId(field)];
    for (const control of controls) {
      if (text) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    }
  }

  function renewKey() {
    form.querySelector<HTMLInputElement>('input[name="key"]')!.value = randomKey();
  }

  function show(part: 'form' | 'sending' | 'done') {
    form.hidden = part !== 'form';
    byId('sending').hidden = part !== 'sending';
    byId('done').hidden = part !== 'done';
    document.body.classList.toggle('is-busy', part !== 'form');
    scrollTo({ top: 0 });
  }
}

function progress(percent: number | null, text: string) {
  const bar = byId<HTMLProgressElement>('progress');
  if (percent !== null) bar.value = percent;
  const status = byId('sending-status');
  if (status.textContent !== text) status.textContent = text;
}

/** crypto.randomUUID asks for a secure page; a shop's plain http address is none. */
function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function acceptDrops(frame: HTMLElement, take: (file: File) => void) {
  frame.addEventListener('dragover', (event) => {
    event.preventDefault();
    frame.classList.add('over');
  });
  frame.addEventListener('dragleave', () => frame.classList.remove('over'));
  frame.addEventListener('drop', (event) => {
    event.preventDefault();
    frame.classList.remove('over');
    const file = event.dataTransfer?.files[0];
    if (file) take(file);
  });
}

function offerToShare(button: HTMLElement, link: string) {
  if (!navigator.share) return;
  button.hidden = false;
  button.onclick = () => {
    navigator.share({ title: 'My selfie', url: link }).catch((reason: DOMException) => {
      if (reason.name !== 'AbortError') button.hidden = true;
    });
  };
}
