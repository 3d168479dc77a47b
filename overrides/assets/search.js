/* The site's search: a dialog over an index that is loaded when it is first opened, by script elements, so that it works from a
 * folder as well as from a server. The engine is MiniSearch, unchanged, in vendor/; here is only what feeds it and what is seen.
 *
 * Files under search/ (written after each build) call `briefingSearch.shards` and `briefingSearch.add`. A row of a shard is
 * [kind, address, title, text, tags, context]. All of it is shown as text, never as HTML.
 */
(function () {
  "use strict";

  const data = document.getElementById("briefing-search");
  if (!data) return;
  const { base, words } = JSON.parse(data.textContent);

  const BUDGET = 170000; // bytes of shards loaded without being asked; more only by the button below the results
  const DELAY = 60; // ms after the last key
  const SHOWN = 40; // results at most
  const KINDS = { point: 1.3, actor: 1.25, issue: 1.15, event: 1.1, disagreement: 1.1, term: 1.1, quote: 1, passage: 0.75, source: 0.7, page: 0.5, article: 0.35 };
  const FIELDS = { title: 2, tags: 1.4, text: 1 };
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const stop = new Set(words.stop.map(fold));
  const alike = new Map();
  for (const group of words.alike) for (const word of group) alike.set(fold(word), group.map(fold));

  let engine = null;
  let listed = null; // [{name, title, shards: [[file, bytes], ...]}, ...]
  let rows = []; // by document number: [row, number of its briefing]
  let loaded = new Set();
  let spent = 0;
  let loading = null;
  let fetching = Promise.resolve();
  let ui = null;
  let timer = 0;

  // --- words -------------------------------------------------------------------------------------------------------------

  /* [word as it stands, its folded form] of each word; "U.S." is one word and the same as "US", "90%" is "90" and "percent". */
  function split(text) {
    const found = [];
    for (const match of text.matchAll(/(?:\p{L}\.){2,}|[\p{L}\p{M}]+|\p{N}+|%/gu)) {
      found.push([match.index, match[0], match[0] === "%" ? "percent" : fold(match[0].replaceAll(".", ""))]);
    }
    return found;
  }

  const tokenize = (text) => split(text).map((piece) => piece[2]);
  const keep = (term) => (stop.has(term) ? null : term);

  // --- loading -----------------------------------------------------------------------------------------------------------

  function load(path) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL(`${base}/${path}`, location.href);
      script.onload = resolve;
      script.onerror = () => reject(new Error(path));
      document.head.append(script);
    });
  }

  window.briefingSearch = {
    shards: (found) => (listed = found),
    add(number, part, found) {
      const key = `${number}/${part}`;
      if (loaded.has(key)) return;
      loaded.add(key);
      const from = rows.length;
      for (const row of found) rows.push([row, number]);
      engine.addAll(found.map((row, n) => ({ id: from + n, title: row[2], text: row[3] || "", tags: row[4] || "" })));
    },
  };

  async function start() {
    await Promise.all([load("assets/vendor/minisearch-7.2.0.js"), load("search/shards.js")]);
    engine = new window.MiniSearch({ fields: ["title", "text", "tags"], tokenize, processTerm: keep });
    const here = scopeHere();
    ui.everywhere.parentElement.hidden = listed.filter((each) => each.name).length < 2 || here < 0;
    ui.everywhere.checked = here < 0;
  }

  /* Number of the briefing this page belongs to, -1 for the pages about the site. */
  function scopeHere() {
    const path = location.href.slice(new URL(`${base}/`, location.href).href.length);
    return listed.findIndex((each) => each.name && path.startsWith(`${encodeURIComponent(each.name)}/`));
  }

  const inScope = (number) => ui.everywhere.checked || number === scopeHere();

  /* Shards of the scope that are not loaded yet, the first of each briefing before the second of any. */
  function missing() {
    const found = [];
    listed.forEach((each, number) => {
      if (!inScope(number)) return;
      each.shards.forEach(([file, bytes], n) => {
        if (!loaded.has(`${number}/${n + 1}`)) found.push({ file, bytes, part: n, number });
      });
    });
    return found.sort((a, b) => a.part - b.part || a.number - b.number);
  }

  async function fetchMissing(limit) {
    for (const shard of missing()) {
      if (spent + shard.bytes > limit) break;
      spent += shard.bytes;
      await load(`search/${shard.file}`);
    }
  }

  /* One after the other: what an earlier call still loads is neither loaded again nor taken for absent. */
  function fetchShards(limit) {
    fetching = fetching.catch(() => {}).then(() => fetchMissing(limit));
    return fetching;
  }

  // --- finding -----------------------------------------------------------------------------------------------------------

  /* Every reading of one word, best first: itself, words that begin with it, misspelt, another form of it, its synonyms. */
  function readings(term) {
    const exact = { tokenize: (text) => [text], processTerm: (text) => text, boost: FIELDS };
    const letters = /^\D+$/.test(term);
    const found = [[term, 1, { prefix: letters && term.length > 2, fuzzy: letters && term.length > 3 ? 0.2 : false, maxFuzzy: 2, weights: { prefix: 0.6, fuzzy: 0.35 } }]];
    if (letters && term.length > 4) found.push([term.slice(0, term.length > 7 ? -2 : -1), 0.3, { prefix: true, weights: { prefix: 1, fuzzy: 0 } }]);
    for (const other of alike.get(term) || []) if (other !== term) found.push([other, 0.6, {}]);
    return found.map(([word, weight, options]) => [weight, engine.search(word, { ...exact, ...options })]);
  }

  /* Results for what was typed: [{row, score, terms}], best first. A result that has more of the words comes before one with fewer. */
  function find(typed) {
    const asked = tokenize(typed);
    const terms = [...new Set(asked.filter((term) => !stop.has(term)))].slice(0, 12);
    const wanted = new Set(asked.map((term) => words.kinds[term]).filter(Boolean));
    const whole = ` ${asked.join(" ")} `;
    const found = new Map();
    for (const term of terms) {
      const best = new Map(); // document -> [score, matched words]
      for (const [weight, hits] of readings(term)) {
        for (const hit of hits) {
          const score = hit.score * weight;
          const before = best.get(hit.id);
          if (!before || before[0] < score) best.set(hit.id, [score, new Set([...(before ? before[1] : []), ...hit.terms])]);
          else hit.terms.forEach((each) => before[1].add(each));
        }
      }
      for (const [id, [score, matched]] of best) {
        if (!inScope(rows[id][1])) continue;
        const result = found.get(id) || { row: rows[id][0], score: 0, count: 0, terms: new Set() };
        result.score += score;
        result.count += 1;
        matched.forEach((each) => result.terms.add(each));
        found.set(id, result);
      }
    }
    for (const result of found.values()) {
      const kind = result.row[0];
      result.score *= (result.count / terms.length) ** 2 * (KINDS[kind] || 0.5) * (wanted.has(kind) ? 2 : 1);
      if (terms.length > 1 && ` ${tokenize(`${result.row[2]} ${result.row[3] || ""}`).join(" ")} `.includes(whole)) result.score *= 1.5;
    }
    return [...found.values()].sort((a, b) => b.score - a.score || (a.row[1] < b.row[1] ? -1 : 1));
  }

  // --- showing -----------------------------------------------------------------------------------------------------------

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  /* `text` with the found words marked, cut to about `limit` characters around the first of them. */
  function marked(text, terms, limit) {
    const hits = split(text).filter((piece) => terms.has(piece[2]));
    let from = 0;
    if (text.length > limit && hits.length && hits[0][0] > limit / 2) from = text.lastIndexOf(" ", hits[0][0] - limit / 3) + 1;
    let to = Math.min(text.length, from + limit);
    if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), from + limit / 2);
    const out = document.createDocumentFragment();
    if (from) out.append("… ");
    let at = from;
    for (const [start, word] of hits) {
      if (start < from || start + word.length > to) continue;
      out.append(text.slice(at, start), element("mark", "", word));
      at = start + word.length;
    }
    out.append(text.slice(at, to), to < text.length ? " …" : "");
    return out;
  }

  function item(result) {
    const [kind, address, title, text, tags, context] = result.row;
    const link = element("a", `finder-result finder-result--${kind}`);
    link.href = new URL(`${base}/${address}`, location.href);
    link.append(element("span", "finder-kind", words.labels[kind] || kind));
    const unshown = kind === "article" ? [...new Set(split(tags).filter((piece) => result.terms.has(piece[2])).map((piece) => piece[1]))].join(", ") : "";
    const head = element("span", "finder-title");
    head.append(title || kind === "article" ? marked(title || context, result.terms, 160) : marked(text, result.terms, 220));
    link.append(head);
    const second = element("span", "finder-text");
    if (unshown) second.textContent = words.unshown.replace("{what}", unshown);
    else if (title && text) second.append(marked(text, result.terms, 160));
    else if (context) second.append(marked(context, result.terms, 120));
    if (second.textContent) link.append(second);
    const each = element("li");
    each.append(link);
    return each;
  }

  function show() {
    const typed = ui.input.value.trim();
    const results = typed ? find(typed) : [];
    ui.list.dataset.query = typed;
    ui.list.replaceChildren(...results.slice(0, SHOWN).map(item));
    const count = results.length === 1 ? words.one.replace("{n}", "1") : words.many.replace("{n}", results.length);
    // Words of one or two letters are found only whole: of who is still typing one nothing is said to be missing.
    ui.status.textContent = results.length ? count : typed.length < 3 ? words.hint : words.none;
    const left = missing().reduce((sum, shard) => sum + shard.bytes, 0);
    ui.more.hidden = !typed || !left;
    ui.more.textContent = words.more.replace("{what}", Math.ceil(left / 1000));
  }

  async function update(limit) {
    try {
      loading = loading || start();
      await loading;
      await fetchShards(limit);
      show();
    } catch (error) {
      loading = null;
      ui.status.textContent = words.failed;
    }
  }

  function make() {
    const dialog = element("dialog", "finder md-typeset");
    dialog.setAttribute("aria-label", words.open);
    const head = element("div", "finder-head");
    const input = element("input", "finder-input");
    Object.assign(input, { type: "search", placeholder: words.input, autocomplete: "off", spellcheck: false });
    input.setAttribute("aria-label", words.input);
    const shut = element("button", "finder-close", "×");
    shut.type = "button";
    shut.setAttribute("aria-label", words.close);
    head.append(input, shut);
    const scope = element("label", "finder-scope");
    const everywhere = element("input");
    everywhere.type = "checkbox";
    scope.append(everywhere, ` ${words.everywhere}`);
    scope.hidden = true;
    const status = element("p", "finder-status", words.loading);
    status.setAttribute("role", "status");
    const list = element("ol", "finder-list");
    const more = element("button", "finder-more");
    more.type = "button";
    more.hidden = true;
    dialog.append(head, scope, status, list, more);
    document.body.append(dialog);
    ui = { dialog, input, everywhere, status, list, more };

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => update(BUDGET), DELAY);
    });
    everywhere.addEventListener("change", () => update(BUDGET));
    more.addEventListener("click", () => update(Infinity));
    shut.addEventListener("click", () => dialog.close());
    // A click beside the dialog falls on the dialog itself, its backdrop; one on a result goes there, which may be this very page.
    dialog.addEventListener("click", (event) => (event.target === dialog || event.target.closest("a")) && dialog.close());
    dialog.addEventListener("keydown", move);
  }

  /* Arrow keys walk through the input and the results; Enter in the input opens the first; Escape leaves. */
  function move(event) {
    const stops = [ui.input, ...ui.list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    if (event.key === "Enter" && at === 0) openFirst();
    else if (event.key === "ArrowDown" && at >= 0) stops[Math.min(at + 1, stops.length - 1)].focus();
    else if (event.key === "ArrowUp" && at > 0) stops[at - 1].focus();
    // Or the first Escape would only empty the field.
    else if (event.key === "Escape") ui.dialog.close();
    else return;
    event.preventDefault();
  }

  /* For a reader who is faster than the search: what was typed is looked for first. */
  async function openFirst() {
    clearTimeout(timer);
    await update(BUDGET);
    const first = ui.list.querySelector("a");
    if (first) first.click();
  }

  function open() {
    if (!ui) make();
    if (!ui.dialog.open) ui.dialog.showModal();
    ui.input.focus();
    ui.input.select();
    update(BUDGET);
  }

  const button = element("button", "finder-open", words.open);
  button.type = "button";
  button.setAttribute("aria-haspopup", "dialog");
  button.setAttribute("aria-keyshortcuts", "/ Control+K");
  button.addEventListener("click", open);
  const header = document.querySelector(".md-header__inner");
  if (header) header.append(button);
  document.addEventListener("keydown", (event) => {
    // A browser leaves the focus in the field of a dialog just closed until it next draws the page; nobody writes there.
    const left = ui && !ui.dialog.open && ui.dialog.contains(event.target);
    const writing = !left && event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
    const asked = (event.key === "/" && !event.ctrlKey && !event.metaKey && !writing) || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey));
    if (!asked || event.altKey) return;
    event.preventDefault();
    open();
  });
})();
