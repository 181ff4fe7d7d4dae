// Small help for every page; each page works without it.
(() => {
  "use strict";

  // A page that answers a form stands in the history as a form sent: Back would ask to send it again.
  const answer = document.querySelector("[data-address]");
  if (answer) {
    history.replaceState(null, "", answer.dataset.address);
  }

  // After a refused form the summary of what is wrong is where reading starts.
  const summary = document.querySelector(".poa-errors");
  if (summary) {
    summary.focus();
  }

  // Selects a line of a text area, and brings it into view.
  const select = (text, line) => {
    const lines = text.value.split("\n");
    const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    text.focus();
    text.setSelectionRange(start, start + (lines[line - 1] || "").length);
    text.scrollTop = text.scrollHeight * (line - 1) / lines.length - text.clientHeight / 2;
    text.scrollIntoView({ block: "nearest" });
  };

  // A link in the summary moves the focus into the field, not only the page to it.
  document.querySelectorAll(".poa-errors a[href^='#']").forEach((link) => {
    link.addEventListener("click", (event) => {
      const line = /^#line-(\d+)$/.exec(link.hash);
      const text = line && document.querySelector("textarea#text");
      if (text) {
        event.preventDefault();
        select(text, Number(line[1]));
        return;
      }
      const field = document.getElementById(link.hash.slice(1));
      if (field) {
        event.preventDefault();
        field.focus();
        (field.closest("fieldset, .poa-q") || field).scrollIntoView();
      }
    });
  });

  // <input type="file" data-fills="id of a field">: a file is read here and sent as text.
  document.querySelectorAll("input[data-fills]").forEach((input) => {
    input.closest("[data-reveal]").hidden = false;
    input.addEventListener("change", async () => {
      if (input.files.length > 0) {
        document.getElementById(input.dataset.fills).value = await input.files[0].text();
      }
    });
  });

  // <form data-guard="same" or "changed">: asks before what was typed is lost; "changed" has something unsaved already.
  document.querySelectorAll("form[data-guard]").forEach((form) => {
    const filled = () => new URLSearchParams(new FormData(form)).toString();
    const before = filled();
    let sent = false;
    form.addEventListener("submit", () => { sent = true; });
    // a page that Back brings from memory is as it was left
    window.addEventListener("pageshow", () => { sent = false; });
    window.addEventListener("beforeunload", (event) => {
      if (!sent && (form.dataset.guard === "changed" || filled() !== before)) {
        event.preventDefault();
      }
    });
  });

  // <button data-copy="id of a field">: hidden without script, for it cannot work then.
  document.querySelectorAll("button[data-copy]").forEach((button) => {
    const field = document.getElementById(button.dataset.copy);
    const said = document.getElementById(button.dataset.copy + "-copied");
    button.hidden = false;
    button.addEventListener("click", async () => {
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        said.textContent = button.dataset.copied || "Link copied.";
      } catch (refused) {
        said.textContent = "It is selected; copy it with your keyboard.";
      }
    });
  });

  // <button data-print>: takes the place of the sentence that says how to print without script.
  document.querySelectorAll("button[data-print]").forEach((button) => {
    button.hidden = false;
    document.querySelectorAll("[data-print-hint]").forEach((hint) => { hint.hidden = true; });
    button.addEventListener("click", () => window.print());
  });

  // On paper nothing can be opened. The style sheet opens details too, but not in every browser.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    opened.forEach((details) => { details.open = true; });
  });
  window.addEventListener("afterprint", () => opened.forEach((details) => { details.open = false; }));

  // <div data-progress="address of this part of the page">: asks how far work in the background is until it has ended.
  const watch = async () => {
    const bar = document.querySelector("[data-progress]");
    if (!bar) {
      return;
    }
    try {
      const answer = await fetch(bar.dataset.progress, { credentials: "same-origin" });
      const part = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".poa-progress");
      if (answer.ok && part) {
        bar.replaceWith(document.adoptNode(part));
        if (part.dataset.ended) {
          location.replace(part.dataset.ended);
          return;
        }
      }
    } catch (unreachable) {
      // the next look may get through
    }
    setTimeout(watch, 1000);
  };
  setTimeout(watch, 500);
})();
