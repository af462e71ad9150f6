import { call, toast, toastAfterwards } from "./api";
import { busy, showErrors } from "./fields";

interface Saved {
  slug: string;
  version: number;
  terms: { version: string };
}

const FIELD_IDS: Record<string, string> = { "terms.text": "terms", "policy.blockedWords": "blockedWords", "policy.allowedWords": "allowedWords" };

/** The form of a new or an existing campaign. */
export function campaignForm(): void {
  const form = document.querySelector<HTMLFormElement>("[data-campaign-form]");
  if (!form) return;
  form.querySelectorAll<HTMLInputElement>("[data-instant]").forEach(fillTime);
  const slug = form.dataset.slug;
  if (slug) warnOfNewAddress(form, slug);
  else suggestAddress(form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void busy(form, () => save(form));
  });
}

async function save(form: HTMLFormElement): Promise<void> {
  const slug = form.dataset.slug;
  const general = form.querySelector<HTMLElement>("[data-form-problem]");
  try {
    const saved = slug
      ? await call<Saved>("PUT", `/api/campaigns/${slug}`, wish(form))
      : await call<Saved>("POST", "/api/campaigns", wish(form));
    if (!slug) {
      toastAfterwards("The campaign is open");
      location.assign(`/studio/campaigns/${saved.slug}/share`);
    } else if (saved.slug !== slug) {
      toastAfterwards("Saved under the new address");
      location.replace(`/studio/campaigns/${saved.slug}/settings`);
    } else {
      toastAfterwards("Saved");
      location.reload();
    }
  } catch (failure) {
    showErrors(form, failure, general, FIELD_IDS);
    if (general && !general.hidden) general.scrollIntoView({ block: "center" });
    else toast("Look at the marked fields once more.", { tone: "bad" });
  }
}

function wish(form: HTMLFormElement): unknown {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? "").trim();
  const words = (name: string) => text(name).split(/[\n,]+/).map((word) => word.trim()).filter(Boolean);
  return {
    name: text("name"),
    slug: text("slug") || null,
    hashtags: text("hashtags").split(/[\s,;]+/).filter(Boolean),
    opensAt: instant(form, "opensAt"),
    closesAt: instant(form, "closesAt"),
    state: form.dataset.slug && !data.has("open") ? "closed" : "open",
    terms: { text: text("terms") },
    policy: { preset: text("preset"), blockedWords: words("blockedWords"), allowedWords: words("allowedWords"), blurBystanders: data.has("blurBystanders") },
    version: form.dataset.version ? Number(form.dataset.version) : undefined,
  };
}

/** Shows an instant in the reader's own time zone; the seconds are kept aside for when the field is left alone. */
function fillTime(input: HTMLInputElement): void {
  const instantText = input.dataset.instant;
  if (!instantText) return;
  const time = new Date(instantText);
  const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  input.value = local;
  input.dataset.shown = local;
}

function instant(form: HTMLFormElement, name: string): string | null {
  const input = form.elements.namedItem(name) as HTMLInputElement;
  if (!input.value) return null;
  return input.value === input.dataset.shown ? input.dataset.instant! : new Date(input.value).toISOString();
}

function warnOfNewAddress(form: HTMLFormElement, slug: string): void {
  const input = form.elements.namedItem("slug") as HTMLInputElement;
  const warning = form.querySelector<HTMLElement>("[data-slug-warning]")!;
  input.addEventListener("input", () => {
    warning.hidden = input.value.trim() === slug || input.value.trim() === "";
  });
}

/** Shows which address the name would give, as a placeholder: what the person types wins. */
function suggestAddress(form: HTMLFormElement): void {
  const name = form.elements.namedItem("name") as HTMLInputElement;
  const slug = form.elements.namedItem("slug") as HTMLInputElement;
  name.addEventListener("input", () => {
    slug.placeholder = name.value.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 56);
  });
}
