// Which faces of a selfie that is shown already are blurred: one picture, its boxes, and what becomes of them.

import * as api from "../review/api";
import { Boxes } from "../review/boxes";
import { listen } from "../review/keys";

const start = document.getElementById("case-data");
if (!start) throw new Error("the page has no case");
let it = JSON.parse(start.textContent ?? "") as api.Case;

const part = <T extends HTMLElement>(name: string) => document.querySelector<T>(`[data-${name}]`)!;
const picture = part<HTMLImageElement>("picture");
const say = (sentence: string) => {
  part("say").textContent = sentence;
};

function draw(): void {
  if (!it.picture) return;
  picture.src = `${it.picture.url}?size=1280&v=${it.picture.version}${boxes.isOpen(it.id) ? "&unblurred=true" : ""}`;
  boxes.show({ id: it.id, picture: it.picture, required: false, boxes: it.faces.boxes });
}

const boxes = new Boxes(part("stage"), picture, {
  async apply(_, wanted) {
    try {
      it = await api.blur(it, wanted);
      say("Applied. The gallery shows the new picture in a moment.");
      window.vitrine?.toast("Applied. The gallery shows the new picture in a moment.", { tone: "good" });
    } catch (failure) {
      const sentence = failure instanceof api.Refused ? failure.message : "The boxes did not arrive. Apply them again.";
      window.vitrine?.toast(sentence, { tone: "bad" });
      throw new Error(sentence);
    }
  },
  toggled: draw,
  say,
});
listen({ f: () => boxes.toggle() }, () => false);
draw();
