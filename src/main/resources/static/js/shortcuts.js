// Single keys on the pages of recommendations, where <section data-shortcuts> says that somebody has them on.
// Each does what a link or a button of the page does too.
(() => {
  "use strict";

  const help = document.querySelector("[data-shortcuts]");
  if (!help) {
    return;
  }
  const said = help.querySelector("[data-shortcut-said]");
  const links = () => [...document.querySelectorAll(".poa-list h3 a")];
  let going = 0; // until when "g" waits for its second key

  // Moves the focus there, and shows it.
  const goTo = (element) => {
    if (element) {
      element.focus();
      element.scrollIntoView({ block: "nearest" });
    }
    return element !== null && element !== undefined;
  };

  // The recommendation that the focus is in, or the one that the page shows.
  const current = () => {
    const item = document.activeElement.closest(".poa-list > li");
    return (item || document).querySelector(item ? "h3 a" : ".poa-list h3 a[aria-current]");
  };

  const move = (by) => {
    const all = links();
    const at = all.indexOf(current());
    return goTo(all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]);
  };

  const tick = () => {
    const link = current();
    const box = link && link.closest("li").querySelector("input[type=checkbox]");
    if (!box) {
      return false;
    }
    box.click();
    said.textContent = (box.checked ? "Ticked: " : "Not ticked: ") + link.textContent;
    return true;
  };

  // On the page of one the field or button itself; in the list the way to it.
  const act = (key, place, here) => {
    if (help.dataset.shortcuts === "read") {
      return false;
    }
    if (document.querySelector(".poa-detail[data-recommendation]")) {
      const element = document.querySelector("[data-shortcut='" + key + "']");
      return element !== null && here(element);
    }
    const link = current();
    if (link) {
      location.assign(link.href + "#" + place);
    }
    return link !== null;
  };

  const keys = {
    "?": () => goTo(help),
    "/": () => {
      const search = document.querySelector("[data-shortcut='/']");
      if (search && search.matches("a")) {
        search.click();
        return true;
      }
      return goTo(search);
    },
    "j": () => move(1),
    "k": () => move(-1),
    "x": tick,
    "a": () => act("a", "dec", (button) => { button.click(); return true; }),
    "r": () => act("r", "words", goTo),
    "c": () => act("c", "comment", goTo),
    "g": () => { going = Date.now() + 1500; return true; },
    "d": () => {
      if (Date.now() > going) {
        return false;
      }
      help.querySelector("[data-shortcut='gd']").click();
      return true;
    },
  };

  // A tick box takes no letters; whatever else is a field does.
  const types = (element) => element.isContentEditable
    || element.matches("input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select");

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat && event.key !== "j"
      && event.key !== "k" || event.defaultPrevented || types(event.target)) {
      return;
    }
    const run = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
    if (event.key !== "d" && event.key !== "g") {
      going = 0;
    }
    if (run && run()) {
      event.preventDefault();
    }
  });

  // A link to a field of another page, such as to the reason or to the search of the list, puts the focus into it.
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (target && target.matches("textarea, input[type=search]")) {
    goTo(target);
  }
})();
