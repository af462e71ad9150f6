/** A failure as the API tells it, RFC 9457. */
export interface Problem {
  status: number;
  title: string;
  detail: string;
  type?: string;
  version?: number;
  errors?: { field: string; message: string }[];
}

export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** Calls the API; gives the answer's JSON, or nothing. Throws a Refusal; without a session it goes to the sign-in page. */
export async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const raw = body instanceof Blob;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: {
        Accept: "application/json",
        ...(body === undefined ? {} : { "Content-Type": raw ? body.type || "application/octet-stream" : "application/json" }),
      },
      body: body === undefined ? undefined : raw ? body : JSON.stringify(body),
    });
  } catch {
    throw new Refusal({ status: 0, title: "No connection", detail: "The connection is away. Try again in a moment." });
  }
  if (response.status === 401) {
    location.assign(`/signin?next=${encodeURIComponent(location.pathname + location.search)}`);
  }
  if (!response.ok) {
    throw new Refusal(await problemOf(response));
  }
  return (response.status === 204 ? undefined : await response.json()) as T;
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    return { status: response.status, title: "No answer", detail: "The server did not answer as it should. Try again in a moment." };
  }
}

export function sentenceOf(failure: unknown): string {
  return failure instanceof Refusal ? failure.problem.detail : "Something went wrong on this page. Reload it and try again.";
}

declare global {
  interface Window {
    vitrine: { toast: (text: string, options?: { undo?: () => void; tone?: "good" | "bad"; seconds?: number }) => () => void };
  }
}

export const toast: Window["vitrine"]["toast"] = (text, options) => window.vitrine.toast(text, options);

/** For the page that comes next: a toast cannot live through a change of pages. */
export function toastAfterwards(text: string): void {
  sessionStorage.setItem("studio-toast", text);
}

export function toastFromBefore(): void {
  const text = sessionStorage.getItem("studio-toast");
  if (text) {
    sessionStorage.removeItem("studio-toast");
    addEventListener("load", () => toast(text, { tone: "good" }));
  }
}

export interface Product {
  sku: string;
  name: string;
  price: string;
  currency: string;
  url: string | null;
  imageUrl: string | null;
  swatch: string | null;
}

export interface Look {
  id: string;
  campaign: string;
  caption: string;
  author: string;
  publishedAt: string;
  pinned: boolean;
  hidden: boolean;
  images: { url: string; width: number; height: number }[];
  products: Product[];
}
