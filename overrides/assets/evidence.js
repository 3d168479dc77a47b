/* Shows a footnote as a card beside the statement it belongs to. The page is complete without this file: the same notes stand
 * at its foot, each reference links to its note, and print shows them.
 *
 * Two states. A preview follows the mouse or the keyboard focus and is a tooltip: it takes no focus. A pinned card, opened by
 * click, tap or Enter, is a dialog: focus moves into it, its links can be reached, Escape gives the focus back.
 */
(function () {
  "use strict";

  const OPEN_DELAY = 150; // ms; a mouse that only passes by opens nothing
  const CLOSE_DELAY = 300; // ms; long enough to reach the card from the number
  const REFERENCE = "a.footnote-ref";
  const MANY_NOTES = 4; // fewer are not in the way
  const data = document.getElementById("briefing-words");
  if (!data) return;
  const words = JSON.parse(data.textContent);

  let card = null;
  let reference = null; // the number whose card is open
  let pinned = false;
  let timer = 0;
  let silent = false; // true while focus is given back, which must not open a preview again

  function noteOf(link) {
    const id = decodeURIComponent((link.getAttribute("href") || "").replace(/^[^#]*#/, ""));
    return id ? document.getElementById(id) : null;
  }

  function makeCard() {
    card = document.createElement("div");
    card.id = "evidence-card";
    card.className = "evidence md-typeset";
    card.tabIndex = -1;
    card.hidden = true;
    card.addEventListener("pointerenter", () => clearTimeout(timer));
    card.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && !pinned && closeSoon());
    card.addEventListener("keydown", keepTabOrder);
    document.body.append(card);
  }

  function fill(note) {
    const content = document.createElement("div");
    content.className = "evidence-content";
    // Hand-written footnotes have no wrapper of ours; theirs is shown whole but for the way back.
    const parts = note.querySelectorAll(".note");
    for (const child of parts.length ? parts : note.childNodes) content.append(child.cloneNode(true));
    for (const back of content.querySelectorAll(".footnote-backref")) back.remove();
    const button = document.createElement("button");
    button.type = "button";
    button.className = "evidence-close";
    button.setAttribute("aria-label", words.close);
    button.textContent = "×";
    button.addEventListener("click", () => close(true));
    card.replaceChildren(content, button);
  }

  /* Below the number, or above it where there is more room; never past the sides. Narrow screens: a sheet at the bottom (CSS). */
  function place() {
    const mark = reference.getClientRects()[0];
    if (!mark) return;
    const width = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(mark.left - 24, width - card.offsetWidth - 8));
    const below = window.innerHeight - mark.bottom;
    const top = below < card.offsetHeight + 16 && mark.top > below ? mark.top - card.offsetHeight - 8 : mark.bottom + 8;
    card.style.left = `${left + window.scrollX}px`;
    card.style.top = `${top + window.scrollY}px`;
  }

  function open(link, pin) {
    const note = noteOf(link);
    if (!note) return;
    clearTimeout(timer);
    if (!card || !card.isConnected) makeCard();
    if (reference && reference !== link) close(false);
    if (reference !== link) fill(note);
    reference = link;
    pinned = pin;
    card.hidden = false;
    card.classList.toggle("evidence--pinned", pin);
    if (pin) {
      card.setAttribute("role", "dialog");
      card.setAttribute("aria-label", `${words.evidence} ${link.textContent}`);
      link.removeAttribute("aria-describedby");
    } else {
      card.setAttribute("role", "tooltip");
      card.removeAttribute("aria-label");
      link.setAttribute("aria-describedby", card.id);
    }
    link.setAttribute("aria-expanded", String(pin));
    place();
    if (pin) card.focus({ preventScroll: true });
  }

  function close(giveFocusBack) {
    clearTimeout(timer);
    if (!reference) return;
    const link = reference;
    reference = null;
    pinned = false;
    card.hidden = true;
    link.removeAttribute("aria-describedby");
    link.setAttribute("aria-expanded", "false");
    if (giveFocusBack) {
      silent = true;
      link.focus({ preventScroll: true });
      silent = false;
    }
  }

  function closeSoon() {
    clearTimeout(timer);
    timer = setTimeout(() => close(false), CLOSE_DELAY);
  }

  /* The card stands at the end of the page, but belongs after its number: leaving it goes on from there. */
  function keepTabOrder(event) {
    if (event.key !== "Tab" || !pinned) return;
    const stops = card.querySelectorAll("a[href], button");
    const at = document.activeElement;
    if (event.shiftKey && (at === card || at === stops[0])) {
      event.preventDefault();
      close(true);
    } else if (!event.shiftKey && at === stops[stops.length - 1]) {
      close(true); // the browser then moves on from the number
    }
  }

  function referenceAt(event) {
    return event.target instanceof Element ? event.target.closest(REFERENCE) : null;
  }

  document.addEventListener("click", (event) => {
    const link = referenceAt(event);
    if (!link || !noteOf(link) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (pinned && reference === link) close(true);
    else open(link, true);
  });

  document.addEventListener("pointerover", (event) => {
    const link = referenceAt(event);
    if (!link || event.pointerType !== "mouse" || pinned) return;
    clearTimeout(timer);
    if (link !== reference) timer = setTimeout(() => open(link, false), OPEN_DELAY);
  });

  document.addEventListener("pointerout", (event) => {
    if (referenceAt(event) && event.pointerType === "mouse" && !pinned) closeSoon();
  });

  document.addEventListener("pointerdown", (event) => {
    if (reference && !card.contains(event.target) && !referenceAt(event)) close(false);
  });

  document.addEventListener("focusin", (event) => {
    if (silent) return;
    const link = referenceAt(event);
    if (link && !pinned && link.matches(":focus-visible")) open(link, false);
    else if (reference && !link && !card.contains(event.target)) close(false);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !reference) return;
    event.stopPropagation();
    close(pinned);
  });

  window.addEventListener("resize", () => reference && place());

  /* Lights every part of the passage the address names; CSS alone lights the first. */
  function lightPassage() {
    const anchor = decodeURIComponent(location.hash.slice(1));
    for (const mark of document.querySelectorAll("mark[data-passage]")) {
      mark.classList.toggle("lit", mark.dataset.passage === anchor);
    }
  }

  /* The notes of a page are longer than the page. Here, where a card shows each, they are folded away below it until asked for:
   * by the button, by the browser's own search, or by an address that leads to one. Print and pages without scripts have them all. */
  function foldNotes() {
    const notes = document.querySelector(".notes-title + .footnote");
    const count = notes ? notes.querySelectorAll("li").length : 0;
    const aim = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (count < MANY_NOTES || (aim && notes.contains(aim))) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "notes-show";
    button.textContent = words.passages.replace("{n}", count);
    const unfold = () => {
      notes.removeAttribute("hidden");
      button.remove();
    };
    button.addEventListener("click", () => {
      unfold();
      notes.tabIndex = -1;
      notes.focus({ preventScroll: true });
    });
    notes.addEventListener("beforematch", unfold);
    window.addEventListener("hashchange", () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (target && notes.contains(target)) unfold();
    });
    notes.before(button);
    notes.setAttribute("hidden", "until-found");
  }

  function prepare() {
    close(false);
    for (const link of document.querySelectorAll(REFERENCE)) {
      const note = noteOf(link);
      if (!note) continue;
      const title = note.querySelector(".note-source a");
      link.setAttribute("aria-haspopup", "dialog");
      link.setAttribute("aria-expanded", "false");
      link.setAttribute("aria-label", `${words.evidence} ${link.textContent}${title ? `: ${title.textContent}` : ""}`);
    }
    lightPassage();
    foldNotes();
  }

  window.addEventListener("hashchange", lightPassage);
  // With instant navigation the theme replaces the page's content and says so here; without it, this fires once.
  if (window.document$ && window.document$.subscribe) window.document$.subscribe(prepare);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", prepare);
  else prepare();
})();
