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

  const post = (keepalive) => fetch(form.action, {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
    headers: { "X-Autosave": "1", "Accept": "application/json" },
    credentials: "same-origin",
    keepalive,
  });

  const later = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(save, delay);
  };

  const fail = (retry) => {
    failed = true;
    dirty = true;
    if (retry) {
      say("Not saved - retrying. Your text is still on this page.", "failed");
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
        say("Not saved. This was changed somewhere else.", "failed");
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

  window.addEventListener("pagehide", () => {
    if (dirty && !stopped) {
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
    if (failed || refused) {
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
