import { lightbox } from "./lightbox";
import { endless } from "./endless";
import { floatingCall, passOn } from "./calls";

const list = document.querySelector<HTMLUListElement>("#looks");
if (list) {
  const more = endless(list);
  lightbox(list, more);
}
floatingCall();
passOn();
