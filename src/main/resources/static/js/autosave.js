// Saves a form while it is filled in, and shows the questions that the answers call for. The form works without it.
(() => {
  "use strict";

  const form = document.querySelector("form[data-autosave]");
  if (!form) {
    return;
  }
  const line = document.querySelector("[data-save-status]");
  const conflict = document.querySelector("[data-conflict]");

  let dirty = false;      // something was typed that no save has taken up
  let failed = false;     // the last save did not reach the server
  let refused = document.querySelector(".poa-errors") !== null; // an answer on the page is wrong, and not saved
  let saving = false;
  let stopped = false;    // the step was changed elsewhere: saving would ask first
  let timer = 0;
  let wait = 2000;

  const say = (text, state) => {
    line.textContent = text;
    line.classList.remove("poa-save--none");
    line.classList.toggle("poa-save--busy", state === "busy");
    line.classList.toggle("poa-save--failed", state === "failed");
  };

  const clock = (instant) => new Date(instant).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false });

  const show = (visible) => {
    document.querySelectorAll("[data-conditional]").forEach((question) => {
      question.hidden = !visible.includes(question.dataset.question) && !question.classList.contains("is-error");
    });
  };

  const filled = () => new URLSearchParams(new FormData(form));

  const post = (keepalive) => fetch(form.action, {
    method: "POST",
    body: filled(),
    headers: { "X-Autosave": "1", "Accept": "application/json" },
    credentials: "same-origin",
    keepalive,
  });

  // The inputs that one error line is about, and the element that it describes.
  const told = (error) => {
    const question = error.closest("[data-question]");
    const field = document.getElementById(error.id.slice(0, -"-error".length));
    if (error.closest(".poa-note-field") || !question.matches("fieldset")) {
      return { described: field, invalid: [field] };
    }
    const group = question.getAttribute("role") === "radiogroup";
    return { described: question, invalid: group ? [question] : [...question.querySelectorAll("input[type=checkbox], select")] };
  };

  // Says beside a field what is wrong with it, or no longer is; the focus stays where it is.
  const mark = (error, message) => {
    const { described, invalid } = told(error);
    error.hidden = !message;
    error.replaceChildren(error.firstElementChild, message || "");
    const ids = (described.getAttribute("aria-describedby") || "").split(" ").filter((id) => id && id !== error.id);
    const all = message ? [...ids, error.id] : ids;
    all.length ? described.setAttribute("aria-describedby", all.join(" ")) : described.removeAttribute("aria-describedby");
    invalid.forEach((input) => message ? input.setAttribute("aria-invalid", "true") : input.removeAttribute("aria-invalid"));
    const question = error.closest("[data-question]");
    question.classList.toggle("is-error", question.querySelector(".poa-err:not([hidden])") !== null);
    const details = error.closest("details");
    if (message && details) {
      details.open = true;
    }
  };

  const tell = (problems) => {
    const messages = new Map(problems.map((problem) => [problem.field + "-error", problem.message]));
    form.querySelectorAll("[data-question] .poa-err").forEach((error) => {
      const message = messages.get(error.id);
      if (message || !error.hidden) {
        mark(error, message);
      }
    });
    // what is mended needs no line in the summary of a refused form
    document.querySelectorAll(".poa-errors a").forEach((link) => {
      if (!messages.has(link.hash.slice(1) + "-error")) {
        link.parentElement.remove();
      }
    });
    const summary = document.querySelector(".poa-errors");
    if (summary && !summary.querySelector("li")) {
      summary.remove();
      document.title = document.title.replace(/^Error: /, "");
    }
  };

  const later = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(save, delay);
  };

  const fail = (retry) => {
    failed = true;
    dirty = true;
    if (retry) {
      say("Not saved – retrying. Your text is still on this page.", "failed");
      later(wait);
      wait = Math.min(wait * 2, 30000);
    } else {
      say("Not saved. Your text is still on this page; use “Save and continue”.", "failed");
    }
  };

  // Another tab, so that nothing that was typed is left behind; saving goes on by itself afterwards.
  const askToSignIn = (address) => {
    const link = document.createElement("a");
    link.href = address;
    link.target = "_blank";
    link.textContent = "Sign in in a new tab";
    line.textContent = "Not saved: you were signed out. Your text is still on this page. ";
    line.append(link);
  };

  const saved = (answer) => {
    failed = false;
    wait = 2000;
    Object.entries(answer.versions).forEach(([step, version]) => {
      form.elements["version." + step].value = version;
    });
    tell(answer.problems);
    show(answer.visible);
    refused = answer.problems.length > 0;
    const names = answer.problems.map((problem) => problem.name).join(", ");
    say("Saved " + clock(answer.savedAt) + (refused ? ". Not saved yet: " + names + "." : ""), refused ? "failed" : "");
  };

  async function save() {
    if (saving || stopped || !dirty) {
      return;
    }
    saving = true;
    dirty = false;
    if (!failed) {
      say("Saving…", "busy");
    }
    try {
      const response = await post(false);
      if (response.ok) {
        saved(await response.json());
      } else if (response.status === 409) {
        stopped = true;
        failed = true;
        say("Not saved. This was changed or submitted somewhere else.", "failed");
        conflict.hidden = false;
      } else if (response.status === 401) {
        fail(true);
        askToSignIn((await response.json()).signIn);
      } else {
        fail(response.status >= 500 || response.status === 429);
      }
    } catch (unreachable) {
      fail(true);
    }
    saving = false;
    if (dirty && !failed) {
      later(300);
    }
  }

  form.addEventListener("input", (event) => {
    dirty = true;
    const carried = event.target.closest("[data-question]")?.querySelector("[data-carried]");
    if (carried) {
      carried.textContent = "Carried over, and changed by you.";
    }
    const typed = event.target.matches("textarea, input[type=text]");
    later(typed ? 1000 : 150);
  });

  form.addEventListener("submit", () => {
    clearTimeout(timer);
    dirty = false;
    failed = false;
    refused = false;
    stopped = true;
  });

  // A save that is on its way ends with the page, so it is sent once more.
  window.addEventListener("pagehide", () => {
    if ((dirty || saving) && !stopped) {
      dirty = false;
      post(true).catch(() => { /* the page is gone; nobody is there to be told */ });
    }
  });

  // A page that comes back from the browser's memory goes on saving.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      stopped = !conflict.hidden;
    }
  });

  window.addEventListener("beforeunload", (event) => {
    // no browser sends more than 64 KB behind a page that is left
    if (failed || refused || (dirty || saving) && filled().toString().length > 60000) {
      event.preventDefault();
    }
  });

  const at = line.dataset.savedAt;
  if (at && new Date(at).toDateString() === new Date().toDateString()) {
    line.textContent = "Saved " + clock(at);
  }

  document.querySelectorAll("[data-conditional][data-off]").forEach((question) => {
    question.hidden = !question.classList.contains("is-error");
  });
})();
