// Makes the review of recommendations quicker. Everything here can be done without it.
(() => {
  "use strict";

  // <textarea data-mentionable="address">: offers names while one is typed behind an @.
  const offerNames = (field) => {
    const offer = document.getElementById(field.id + "-offer");
    const said = document.getElementById(field.id + "-offered");
    let timer = 0;
    let asked = 0;

    // What is typed of a name before the cursor, or null; an e-mail address is none.
    const typed = () => {
      const before = field.value.slice(0, field.selectionStart);
      const found = /(?:^|[^\p{L}\p{N}])@\[?([^@[\]\n]{1,40})$/u.exec(before);
      return found && field.selectionStart === field.selectionEnd ? found[1] : null;
    };

    const close = () => {
      asked++;
      clearTimeout(timer);
      offer.hidden = true;
      offer.replaceChildren();
      said.textContent = "";
    };

    const take = (name) => {
      const end = field.selectionStart;
      const start = field.value.lastIndexOf("@", end - 1);
      field.setRangeText("@[" + name + "] ", start, end, "end");
      close();
      field.focus();
    };

    const show = (names) => {
      if (names.length === 0) {
        close();
        return;
      }
      offer.replaceChildren(...names.map((name) => {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "btn btn-secondary btn-sm";
        button.dir = "auto";
        button.textContent = name;
        button.addEventListener("click", () => take(name));
        return button;
      }));
      offer.hidden = false;
      offer.scrollIntoView({ block: "nearest" });
      said.textContent = (names.length === 1 ? "One name fits." : names.length + " names fit.") + " Press Tab to choose.";
    };

    const ask = async () => {
      const words = typed();
      const turn = ++asked;
      try {
        const response = await fetch(field.dataset.mentionable + "?q=" + encodeURIComponent(words),
          { headers: { "Accept": "application/json" }, credentials: "same-origin" });
        const names = response.ok ? await response.json() : [];
        if (turn === asked && typed() !== null) {
          show(names);
        }
      } catch (unreachable) {
        close();
      }
    };

    field.addEventListener("input", () => {
      clearTimeout(timer);
      if (typed() === null) {
        close();
      } else {
        timer = setTimeout(ask, 150);
      }
    });
    [field, offer].forEach((part) => part.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !offer.hidden) {
        close();
        field.focus();
      }
    }));
  };

  document.querySelectorAll("textarea[data-mentionable]").forEach(offerNames);
})();
