import { call, toastAfterwards } from "./api";
import { busy, showErrors } from "./fields";

/** The dialog that renames the brand. */
export function brandName(): void {
  const form = document.querySelector<HTMLFormElement>("[data-rename]");
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    void busy(form, async () => {
      try {
        await call("PUT", "/api/brand", { name: new FormData(form).get("name") });
        toastAfterwards("The new name is everywhere");
        location.reload();
      } catch (failure) {
        showErrors(form, failure, form.querySelector<HTMLElement>("[data-error]"), { name: "brand-name" });
      }
    });
  });
}
