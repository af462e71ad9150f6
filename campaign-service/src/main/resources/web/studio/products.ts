import { call, sentenceOf, toast, toastAfterwards, type Product } from "./api";

/** Pictures and removal on the page of the catalogue. */
export function productList(): void {
  const list = document.querySelector<HTMLElement>("[data-products]");
  if (!list) return;
  list.addEventListener("click", (event) => {
    const button = (event.target as Element).closest("button");
    const item = button?.closest<HTMLElement>("[data-sku]");
    if (!button || !item) return;
    if (button.matches("[data-picture]")) choosePicture(item);
    if (button.matches("[data-remove]")) askToRemove(item);
  });
}

function address(item: HTMLElement): string {
  return `/api/products/${encodeURIComponent(item.dataset.sku!)}`;
}

function choosePicture(item: HTMLElement): void {
  const input = document.querySelector<HTMLInputElement>("[data-picture-file]")!;
  input.value = "";
  input.onchange = async () => {
    const file = input.files?.[0];
    if (!file) return;
    try {
      const product = await call<Product>("PUT", `${address(item)}/image`, new Blob([file], { type: file.type === "image/png" ? "image/png" : "image/jpeg" }));
      const picture = Object.assign(new Image(64, 64), { src: product.imageUrl ?? "", alt: "" });
      item.querySelector(".ware-image")!.replaceChildren(picture);
      toast(`${item.dataset.name} has a new picture`, { tone: "good" });
    } catch (failure) {
      toast(sentenceOf(failure), { tone: "bad", seconds: 10 });
    }
  };
  input.click();
}

function askToRemove(item: HTMLElement): void {
  const dialog = document.querySelector<HTMLDialogElement>("#remove-product")!;
  dialog.querySelector("[data-name]")!.textContent = item.dataset.name!;
  dialog.querySelector<HTMLButtonElement>("[data-confirm]")!.onclick = async () => {
    try {
      await call("DELETE", address(item));
      dialog.close();
      if (item.parentElement!.children.length === 1) {
        toastAfterwards(`Removed ${item.dataset.name}`);
        location.assign("/studio/products");
      } else {
        item.remove();
        toast(`Removed ${item.dataset.name}`);
      }
    } catch (failure) {
      dialog.close();
      toast(sentenceOf(failure), { tone: "bad" });
    }
  };
  dialog.showModal();
}
