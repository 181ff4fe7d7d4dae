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

  // A link in the summary moves the focus into the field, not only the page to it.
  document.querySelectorAll(".poa-errors a[href^='#']").forEach((link) => {
    link.addEventListener("click", (event) => {
      const field = document.getElementById(link.hash.slice(1));
      if (field) {
        event.preventDefault();
        field.focus();
        (field.closest("fieldset, .poa-q") || field).scrollIntoView();
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
        said.textContent = "Link copied.";
      } catch (refused) {
        said.textContent = "The link is selected; copy it with your keyboard.";
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
})();
