// Runs before the first paint, so that the page never flashes in the wrong theme.
(function () {
  "use strict";
  var key = "vitrine-theme";
  var system = matchMedia("(prefers-color-scheme: dark)");
  function chosen() {
    try {
      return localStorage.getItem(key);
    } catch (blocked) {
      return null; // storage is off: the system's theme it is
    }
  }
  function apply() {
    document.documentElement.dataset.theme = chosen() || (system.matches ? "dark" : "light");
  }
  system.addEventListener("change", apply);
  addEventListener("storage", apply);
  document.documentElement.addEventListener("vitrine:theme", function (event) {
    try {
      // The system's own theme needs no memory: then the page goes on following the system.
      if ((event.detail === "dark") === system.matches) localStorage.removeItem(key);
      else localStorage.setItem(key, event.detail);
      apply();
    } catch (blocked) {
      document.documentElement.dataset.theme = event.detail;
    }
  });
  apply();
})();
