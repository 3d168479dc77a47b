/* Marks the statements that are new or say something else since the reader's last visit to the page.
 *
 * Each statement of a page carries its name and a digest of what it says. The ones seen are kept in this browser's own storage, by
 * page, and compared with those that stand there now; nothing is sent, and dates of the site are not looked at. Without scripts, or
 * without storage, the page is as it is.
 */
(function () {
  "use strict";

  const VISIT = 30 * 60 * 1000; // ms without a page opened that end a visit: what was new stays marked until then
  const PREFIX = "briefing-visits:";

  const data = document.getElementById("briefing-visits");
  if (!data) return;
  const words = JSON.parse(data.textContent);

  /* Browsers refuse storage in some private modes, and when it is full. */
  function read(key) {
    try {
      const record = JSON.parse(localStorage.getItem(key));
      return record && typeof record.at === "number" && record.seen ? record : null;
    } catch {
      return null;
    }
  }

  function write(key, record) {
    try {
      localStorage.setItem(key, JSON.stringify(record));
    } catch {
      // The next visit marks nothing, or what has changed since an earlier one.
    }
  }

  function forget() {
    try {
      for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
    } catch {
      // Nothing was kept.
    }
  }

  /* The record of this page as the last visit left it, or null; and the present one is stored. */
  function visit(key, seen) {
    const now = Date.now();
    const record = read(key);
    const isOver = record && Math.abs(now - record.at) > VISIT;
    const before = isOver ? { at: record.at, seen: record.seen } : record && record.before;
    write(key, before ? { at: now, seen, before } : { at: now, seen });
    return before || null;
  }

  function label(element, word) {
    const mark = document.createElement("b");
    mark.className = "tag tag--unseen";
    mark.textContent = word;
    const spoken = document.createElement("span");
    spoken.className = "spoken";
    spoken.textContent = ` ${words.since}`;
    mark.append(spoken);
    // A quotation's marks belong to its paragraph: the label stands before them.
    element.prepend(mark, " ");
  }

  function button(text, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", act);
    return made;
  }

  function announce(article, marked, at) {
    const line = document.createElement("div");
    line.className = "visit";
    const date = new Date(at).toLocaleDateString(words.locale, { dateStyle: "long" });
    const told = document.createElement("p");
    told.textContent = words.told[marked.length === 1 ? 0 : 1].replace("{n}", marked.length).replace("{date}", date);
    const kept = document.createElement("p");
    kept.className = "visit-kept";
    const first = button(words.first, () => {
      marked[0].tabIndex = -1;
      marked[0].focus();
    });
    const clear = button(words.forget, () => {
      forget();
      for (const mark of document.querySelectorAll(".tag--unseen")) mark.remove();
      line.setAttribute("role", "status");
      line.replaceChildren(Object.assign(document.createElement("p"), { textContent: words.forgotten }));
    });
    kept.append(first, " · ", clear, ` · ${words.kept}`);
    line.append(told, kept);
    const after = article.querySelector(".since") || article.querySelector(".facts") || article.querySelector("h1");
    (after.closest("article > p") || after).after(line);
  }

  function prepare() {
    const article = document.querySelector("article");
    const statements = article ? [...article.querySelectorAll("[data-statement]")] : [];
    if (!statements.length || article.querySelector(".visit")) return;
    const seen = {};
    for (const each of statements) seen[each.dataset.statement] = each.dataset.digest;
    const before = visit(PREFIX + location.pathname, seen);
    if (!before) return;
    const marked = statements.filter((each) => before.seen[each.dataset.statement] !== each.dataset.digest);
    for (const each of marked) label(each, each.dataset.statement in before.seen ? words.changed : words.new);
    if (marked.length) announce(article, marked, before.at);
  }

  if (window.document$ && window.document$.subscribe) window.document$.subscribe(prepare);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", prepare);
  else prepare();
})();
