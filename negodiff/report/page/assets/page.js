// @ts-check
// Filters, opens and sets redlines side by side. Everything on the page can be read without it.
"use strict";
(() => {
  /**
   * One thing that a draft did to a point.
   * @typedef {{draft: string, parties: string[], weight: string, events: string[]}} Change
   */

  /**
   * An element that the page is known to have.
   * @template {HTMLElement} T
   * @param {string} id
   * @param {new () => T} type
   * @returns {T}
   */
  const known = (id, type) => {
    const found = document.getElementById(id);
    if (!(found instanceof type)) throw new Error(`#${id} is missing`);
    return found;
  };

  const form = known("filters", HTMLFormElement);
  const search = known("f-search", HTMLInputElement);
  const draft = known("f-draft", HTMLSelectElement);
  const party = known("f-party", HTMLSelectElement);
  const weight = known("f-weight", HTMLSelectElement);
  const event = known("f-event", HTMLSelectElement);
  const count = known("f-count", HTMLElement);
  const none = known("none", HTMLElement);
  const points = [...known("list", HTMLElement).children].filter(
    (each) => each instanceof HTMLDetailsElement,
  );

  /** @type {WeakMap<Element, Change[]>} */
  const changes = new WeakMap();
  /** @type {WeakMap<Element, string>} */
  const texts = new WeakMap();

  /**
   * Without accents and capitals, so that a search finds what it means.
   * @param {string} text
   */
  const plain = (text) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/gu, " ").trim();

  /**
   * What the drafts did to a point.
   * @param {HTMLElement} point
   * @returns {Change[]}
   */
  const changesOf = (point) => {
    let found = changes.get(point);
    if (!found) {
      found = (point.dataset.key ?? "").split(";").filter(Boolean).map((each) => {
        const [number = "", sender = "", heavy = "", happened = ""] = each.split("|");
        const parties = sender.split("/").map((code) => code.trim());
        return { draft: number, parties, weight: heavy, events: happened.split(" ") };
      });
      changes.set(point, found);
    }
    return found;
  };

  /**
   * The words of a point: those of now and those of its history.
   * @param {HTMLElement} point
   */
  const textOf = (point) => {
    let found = texts.get(point);
    if (found === undefined) {
      found = plain(point.textContent ?? "");
      texts.set(point, found);
    }
    return found;
  };

  /** @param {Change} change */
  const asked = (change) =>
    (!draft.value || change.draft === draft.value) &&
    (!party.value || change.parties.includes(party.value)) &&
    (!weight.value || change.weight === weight.value) &&
    (!event.value || change.events.includes(event.value));

  const filter = () => {
    const states = new Set(
      [...form.querySelectorAll("input[name=state]:checked")].map((each) =>
        each instanceof HTMLInputElement ? each.value : "",
      ),
    );
    const words = plain(search.value).split(" ").filter(Boolean);
    const aboutChanges = Boolean(draft.value || party.value || weight.value || event.value);
    let shown = 0;
    for (const point of points) {
      const fits =
        (!states.size || states.has(point.dataset.state ?? "")) &&
        (!aboutChanges || changesOf(point).some(asked)) &&
        words.every((word) => textOf(point).includes(word));
      point.hidden = !fits;
      shown += Number(fits);
    }
    count.textContent = `${shown} of ${points.length} points`;
    none.hidden = shown > 0;
  };

  /**
   * The words before and after beside each other, made of the redline.
   * @param {Element} redline
   */
  const setBeside = (redline) => {
    if (redline.nextElementSibling?.classList.contains("sides")) return;
    const sides = document.createElement("div");
    sides.className = "sides";
    for (const [name, title] of [["before", "before"], ["after", "after"]]) {
      const side = document.createElement("div");
      const head = document.createElement("p");
      const words = redline.cloneNode(true);
      head.className = "head";
      head.textContent = title;
      side.className = name;
      if (words instanceof HTMLElement) words.hidden = false;
      side.append(head, words);
      sides.append(side);
    }
    redline.after(sides);
  };

  /** @param {Element} point */
  const layOut = (point) => {
    const beside = form.elements.namedItem("redline");
    const wanted = beside instanceof RadioNodeList && beside.value === "side";
    for (const redline of point.querySelectorAll(".stage > .redline")) {
      if (!(redline instanceof HTMLElement)) continue;
      if (wanted) setBeside(redline);
      redline.hidden = wanted;
      const sides = redline.nextElementSibling;
      if (sides instanceof HTMLElement && sides.classList.contains("sides")) sides.hidden = !wanted;
    }
  };

  /** Open the point that the address names, whatever the filters say. */
  const follow = () => {
    const target = points.find((point) => `#${point.id}` === location.hash);
    if (!target) return;
    target.hidden = false;
    target.open = true;
    target.scrollIntoView({ block: "start" });
    target.querySelector("summary")?.focus({ preventScroll: true });
  };

  let waiting = 0;
  form.addEventListener("input", (change) => {
    const about = change.target;
    if (about instanceof HTMLInputElement && about.name === "redline") {
      for (const point of points) if (point.open) layOut(point);
      return;
    }
    clearTimeout(waiting);
    waiting = setTimeout(filter, about === search ? 120 : 0);
  });
  form.addEventListener("reset", () => setTimeout(() => {
    filter();
    for (const point of points) layOut(point);
  }));
  form.addEventListener("submit", (sent) => sent.preventDefault());
  known("f-open", HTMLButtonElement).addEventListener("click", () => {
    for (const point of points) if (!point.hidden) point.open = true;
  });
  known("f-close", HTMLButtonElement).addEventListener("click", () => {
    for (const point of points) point.open = false;
  });
  const all = document.getElementById("o-open");
  if (all instanceof HTMLButtonElement) {
    const heaps = [...document.querySelectorAll("details.heap")].filter(
      (each) => each instanceof HTMLDetailsElement,
    );
    all.hidden = false;
    all.addEventListener("click", () => {
      const open = all.textContent === "Open all";
      for (const heap of heaps) heap.open = open;
      all.textContent = open ? "Close all" : "Open all";
    });
  }
  for (const point of points) point.addEventListener("toggle", () => point.open && layOut(point));
  document.addEventListener("click", (click) => {
    const link = click.target instanceof Element ? click.target.closest("a[href^='#']") : null;
    if (link && link.getAttribute("href") === location.hash) follow();
  });
  addEventListener("hashchange", follow);
  addEventListener("load", follow); // the browser scrolls by itself, and last

  form.hidden = false;
  filter();
})();
