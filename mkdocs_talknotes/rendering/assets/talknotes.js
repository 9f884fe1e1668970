/* Plays recordings inside the page, filters and sorts lists, and shows upcoming events apart. Without this script,
   recordings are links and lists are complete. Runs under `Content-Security-Policy: script-src 'self'`.

   Notes may contain any ids, classes and attributes, so the page is untrusted: no global names are read, no URLs are
   taken from attributes, and every `data-tn-…` value is checked. */
(() => {
  const once = Symbol.for("talknotes");
  if (document[once]) return;
  document[once] = true;

  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const make = (tag, className, more = {}) => Object.assign(document.createElement(tag), { className }, more);
  const button = (className, textContent, onclick) => make("button", className, { type: "button", textContent, onclick });

  /* Player. Nothing is loaded from other hosts before the reader clicks, and then only from these. */

  const HOSTS = {
    __proto__: null,
    youtube: [/^[\w-]{11}$/, (id, start) => `www.youtube-nocookie.com/embed/${id}?autoplay=1&start=${start}`],
    vimeo: [/^\d{5,12}(&h=[0-9a-f]{6,16})?$/, (id, start) =>
      `player.vimeo.com/video/${id.replace(/&|$/, "?dnt=1&autoplay=1$&")}#t=${start}s`],
    ccc: [/^[\w.-]+$/, (id, start) => `media.ccc.de/v/${id}/oembed#t=${start}`],
  };
  const file = (link) => link.href.replace(/#.*/, "");
  const seconds = (link) => (/^\d{1,6}$/.test(link.dataset.tnStart) ? link.dataset.tnStart : 0);
  const isFile = (link) => link.dataset.tnPlayer === "file" && /^(https?|file):/.test(link.href);
  const frame = (link) => {
    const [, host, id] = (link.dataset.tnPlayer || "").match(/^(\w+):(.*)|/);
    const known = HOSTS[host];
    return known && known[0].test(id) ? `https://${known[1](id, seconds(link))}` : "";
  };
  const isSame = (a, b) => a.dataset.tnPlayer === b.dataset.tnPlayer && (!isFile(a) || file(a) === file(b));

  /* Returns the link of the card for a timestamp: the nearest one above it with the same recording. */
  const videoOf = (link) => {
    if (link.matches(".tn-video")) return link;
    const videos = all(".tn-card .tn-video[data-tn-player]").filter((video) => isSame(video, link));
    const above = videos.filter((v) => v.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING);
    return above.pop() || videos[0];
  };

  const screen = (link, title) => (isFile(link)
    ? make("video", "tn-player__screen", { controls: true, autoplay: true, title, src: `${file(link)}#t=${seconds(link)}` })
    : make("iframe", "tn-player__screen", {
      title,
      allow: "autoplay; encrypted-media; fullscreen; picture-in-picture",
      allowFullscreen: true,
      sandbox: "allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox",
      referrerPolicy: "strict-origin-when-cross-origin", // YouTube refuses to play without a referrer
      src: frame(link),
    }));

  let shown;
  const close = () => {
    if (!shown) return;
    const { player, opener } = shown;
    const back = player.contains(document.activeElement) || document.activeElement === document.body;
    shown = undefined;
    player.remove();
    opener.ariaExpanded = "false";
    if (back) opener.focus();
  };

  const open = (video, link) => {
    if (shown) close();
    const title = video.dataset.tnTitle;
    const player = make("section", "tn-player", { ariaLabel: title });
    const bar = make("p", "tn-player__bar");
    const source = make("a", "tn-link", { href: video.href, rel: "noopener", textContent: new URL(video.href).host });
    bar.append(source, button("tn-player__close", video.dataset.tnClose, close));
    player.append(screen(link, title), bar);
    /* Place the player below the theme's fixed header. */
    const header = document.querySelector(".md-header, .navbar.fixed-top");
    player.style.setProperty("--tn-top", `${header ? header.offsetHeight : 0}px`);
    (video.closest(".tn-card") || video.parentElement).after(player);
    video.ariaExpanded = "true";
    shown = { player, opener: video };
    return player;
  };

  const play = (link) => {
    const video = videoOf(link);
    if (!video || !(isFile(link) || frame(link))) return false;
    const element = shown && shown.opener === video && shown.player.isConnected && shown.player.querySelector("video");
    if (element) {
      element.currentTime = seconds(link);
      element.play();
    } else {
      const player = open(video, link);
      if (link === video) player.firstChild.focus();
    }
    return true;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[data-tn-player]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (play(link)) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });

  /* Lists. Entries are kept as HTML text until they are shown, because creating thousands of elements is slow. */

  const FACETS = ["speaker", "event", "topic", "year"];
  const KEYS = ["find", ...FACETS, "sort"];
  const AT_ONCE = 60;
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const decoder = make("textarea", "");
  const decoded = (text) => {
    if (!text.includes("&")) return text;
    decoder.innerHTML = text;
    return decoder.value;
  };
  const names = (text) => text.split("|").filter(Boolean).map((name) => name.replace(/%7C/g, "|").replace(/%25/g, "%"));
  const collator = () => new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });

  const ATTRIBUTE = /\sdata-(\w+)=(?:"([^"]*)"|([^\s>]*))/g;

  const entryOf = (html, base) => {
    const tag = html.slice(0, html.indexOf(">") + 1);
    const told = tag.slice(tag.indexOf("data-tn-entry")).replace(/[\w-]+=|[">]/g, " ");
    let facts, title, element;
    return {
      text: plain(decoded(`${html.replace(/<[^>]*>/g, " ")} ${told}`)),
      /* Computed on first use: most readers only type a word. */
      get facts() {
        if (!facts) {
          facts = Object.fromEntries(FACETS.map((key) => [key, []]));
          for (const [, key, a, b] of tag.matchAll(ATTRIBUTE)) facts[key] = names(decoded(a ?? b));
        }
        return facts;
      },
      get title() {
        title ??= decoded(html.match(/__title\b[^>]*>(?:<a[^>]*>)?([^<]*)|$/)[1] || "");
        return title;
      },
      get element() {
        if (!element) {
          const holder = document.createElement("template");
          holder.innerHTML = html.startsWith("<tr") ? `<table><tbody>${html}</tbody></table>` : html;
          element = holder.content.querySelector(html.startsWith("<tr") ? "tr" : "li");
          for (const inner of base ? all("[href], [src]", element) : []) {
            for (const name of ["href", "src"]) {
              if (inner.hasAttribute(name)) inner.setAttribute(name, new URL(inner.getAttribute(name), base));
            }
          }
        }
        return element;
      },
    };
  };

  const facets = (form) => {
    const index = form.closest(".tn-index");
    const listing = index && index.querySelector(".tn-listing");
    const lists = listing ? all("[data-tn-list]", listing) : [];
    const status = form.querySelector(".tn-facets__count");
    const details = form.querySelector("details");
    if (form[once] || !lists.length || !status || !details) return;
    form[once] = true;
    const own = lists.map((list) => [...list.children]);
    const count = status.textContent;
    const more = button("tn-facets__more", form.dataset.tnMore, () => {
      limit += AT_ONCE;
      show();
    });
    more.hidden = true;
    const chips = make("ul", "tn-plain tn-chips", { hidden: true });
    const nothing = make("p", "tn-empty tn-empty--found", { hidden: true });
    form.append(chips);
    listing.append(nothing, more);
    let limit = AT_ONCE;
    let loading, entries, last;

    const everything = async () => {
      const complete = index.querySelector("a.tn-complete");
      const here = () => own.flat().map((element) => ({ __proto__: entryOf(element.outerHTML), element }));
      if (!complete || complete.origin !== location.origin || complete.pathname === location.pathname) return here();
      try {
        const page = await (await fetch(complete.href)).text();
        const starts = [...page.matchAll(/<(?:li|tr)\b[^>]*\sdata-tn-entry\b/g)].map((match) => match.index);
        const { tnOnly, tnName } = form.dataset;
        const found = starts.map((start, place) => entryOf(page.slice(start, starts[place + 1]), complete.href));
        /* The text of the last entry includes the rest of the page: cut it off. */
        found.push(entryOf(found.pop().element.outerHTML));
        return tnOnly ? found.filter((entry) => entry.facts[tnOnly].includes(tnName)) : found;
      } catch {
        return here();
      }
    };
    const load = () => (loading ??= everything().then((found) => (entries = found)));

    const asked = () => Object.fromEntries(KEYS.map((key) => [key, form.elements[key]?.value || ""]));

    let remembering;
    const remember = (wanted) => {
      clearTimeout(remembering);
      remembering = setTimeout(() => {
        const address = new URL(location.href);
        KEYS.forEach((key) => (wanted[key] ? address.searchParams.set(key, wanted[key]) : address.searchParams.delete(key)));
        history.replaceState(history.state, "", address);
      }, 150);
    };

    /* Fills the choices of each filter, counting the entries that match all other filters. */
    const offer = (wanted, texts) => {
      const counts = Object.fromEntries(FACETS.map((key) => [key, new Map()]));
      for (const { facts } of texts) {
        const failed = FACETS.filter((key) => wanted[key] && !facts[key].includes(wanted[key]));
        if (failed.length > 1) continue;
        for (const key of failed.length ? failed : FACETS) {
          for (const name of facts[key]) counts[key].set(name, (counts[key].get(name) || 0) + 1);
        }
      }
      const { compare } = collator();
      for (const select of all("select", form)) {
        const counted = counts[select.name];
        if (!counted) continue;
        const chosen = wanted[select.name];
        if (chosen && !counted.has(chosen)) counted.set(chosen, 0);
        const sorted = [...counted.keys()].sort(compare);
        if (select.name === "year") sorted.reverse();
        select.replaceChildren(select.options[0], ...sorted.map((name) => new Option(`${name} (${counted.get(name)})`, name)));
        select.value = chosen;
        select.parentElement.hidden = sorted.length < 2 && !chosen;
      }
    };

    const clear = (key) => {
      if (key) form.elements[key].value = "";
      else KEYS.forEach((name) => form.elements[name] && (form.elements[name].value = ""));
      changed();
      form.elements.find.focus();
    };

    const chip = (key, text) => {
      const item = make("li", "");
      item.append(button("tn-chip", `${text} ✕`, () => clear(key)));
      return item;
    };

    /* Shows the active filters, each with a button to remove it, and a message if nothing matches. */
    const tell = (wanted, found) => {
      const set = KEYS.filter((key) => wanted[key]);
      const labels = set.map((key) => (key === "sort" ? form.elements.sort.selectedOptions[0].text : wanted[key]));
      chips.replaceChildren(...set.map((key, place) => chip(key, labels[place])), chip("", form.dataset.tnClear));
      chips.hidden = !set.length;
      nothing.hidden = found > 0;
      nothing.textContent = `${form.dataset.tnNone} ${labels.join(" · ")}`;
    };

    const sorted = (found, order) => {
      const [name, down] = order.split("-");
      const { compare } = collator();
      const keyed = {
        title: (entry) => entry.title,
        speaker: (entry) => `${entry.facts.speaker}`,
        event: (entry) => `${entry.facts.event}`,
      }[name];
      if (name === "oldest") found.reverse();
      else if (name === "count") found.sort((a, b) => b.facts.count - a.facts.count);
      else if (keyed) {
        const keys = new Map(found.map((entry) => [entry, keyed(entry)]));
        found.sort((a, b) => compare(keys.get(a), keys.get(b)));
        if (down) found.reverse();
      }
      return found;
    };

    const show = async () => {
      const wanted = asked();
      remember(wanted);
      const isAsked = Object.values(wanted).some(Boolean);
      if (isAsked) await load();
      index.classList.toggle("tn-index--found", isAsked);
      tell(wanted, 1);
      mark(wanted.sort);
      if (!isAsked) {
        lists.forEach((list, place) => list.replaceChildren(...own[place]));
        lists.forEach(upcoming);
        status.textContent = count;
        more.hidden = true;
        last = undefined;
        if (details.open && entries) offer(wanted, entries);
        return;
      }
      const find = plain(wanted.find);
      /* If the text was only extended, search only the previous results. */
      const texts = find && last && find.startsWith(last.find) ? last.texts : entries;
      const words = find.split(/\s+/);
      const matching = find ? texts.filter(({ text }) => words.every((word) => text.includes(word))) : entries;
      last = find ? { find, texts: matching } : undefined;
      const set = FACETS.filter((key) => wanted[key]);
      const found = sorted(matching.filter(({ facts }) => set.every((key) => facts[key].includes(wanted[key]))), wanted.sort);
      lists.forEach((list) => list.replaceChildren());
      lists[0].replaceChildren(...found.slice(0, limit).map(({ element }) => element));
      more.hidden = found.length <= limit;
      status.textContent = form.dataset.tnShown.replace("{n}", found.length).replace("{total}", entries.length);
      tell(wanted, found.length);
      if (details.open) setTimeout(() => offer(wanted, matching));
    };

    const changed = () => {
      limit = AT_ONCE;
      show();
    };
    form.addEventListener("focusin", load);
    details.ontoggle = () => load().then(() => offer(asked(), last?.texts || entries));
    form.addEventListener("input", changed);
    form.addEventListener("submit", (event) => event.preventDefault());

    /* The headers of a table sort the whole list, like the choice of an order in the filters. */
    const heads = all("th[data-tn-sort]", listing).map((head) => [head, ...head.dataset.tnSort.split(" ")]);
    const mark = (order) => heads.forEach(([head, up, down]) => {
      head.ariaSort = order === down ? "descending" : order === up ? "ascending" : "none";
    });
    heads.forEach(([head, up, down]) => sortable(head, () => {
      const select = form.elements.sort;
      const next = select.value === up ? down || "" : up;
      if (!select.querySelector(`[value="${next}"]`)) select.append(new Option(head.textContent, next));
      select.value = next;
      changed();
    }));
    mark("");

    const wanted = new URLSearchParams(location.search);
    if (KEYS.some((key) => wanted.has(key))) {
      details.open = KEYS.slice(1).some((key) => wanted.has(key));
      load().then(() => {
        offer({}, entries);
        KEYS.forEach((key) => form.elements[key] && (form.elements[key].value = wanted.get(key) || ""));
        show();
      });
    }
  };

  const sortable = (head, sort) => head.replaceChildren(button("tn-sort", head.textContent, sort));

  /* Sorts the rows of a table without filters by its headers. */
  const table = (holder) => {
    const body = holder.querySelector("tbody");
    if (holder[once] || !body || body.hasAttribute("data-tn-list")) return;
    holder[once] = true;
    const heads = all("th", holder);
    heads.forEach((head, place) => sortable(head, () => {
      const up = head.ariaSort !== "ascending";
      heads.forEach((other) => (other.ariaSort = "none"));
      head.ariaSort = up ? "ascending" : "descending";
      const { compare } = collator();
      const key = (row) => {
        const time = row.cells[place].querySelector("time");
        return time ? time.dateTime : row.cells[place].textContent.trim();
      };
      const rows = [...body.rows].sort((a, b) => compare(key(a), key(b)));
      body.replaceChildren(...(up ? rows : rows.reverse()));
    }));
    heads.forEach((head) => (head.ariaSort = "none"));
  };

  /* Shows upcoming events apart. Only the reader's clock can tell which events are upcoming. */
  const upcoming = (list) => {
    if (!list.dataset.tnUpcoming) return;
    const now = new Date();
    const today = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
    const coming = all(":scope > [data-tn-end]", list).filter((entry) => entry.dataset.tnEnd >= today);
    if (!coming.length) return;
    if (!list[once]) {
      const title = make("p", "tn-part", { textContent: list.dataset.tnUpcoming, role: "heading", ariaLevel: "2" });
      list[once] = make("ul", list.className);
      const apart = make("section", "tn-upcoming");
      apart.append(title, list[once]);
      list.before(apart);
    }
    list[once].replaceChildren(...coming.reverse());
  };

  const start = () => {
    all("form.tn-facets").forEach(facets);
    all("[data-tn-upcoming]").forEach(upcoming);
    all(".tn-table").forEach(table);
  };
  /* Material and Zensical replace pages without a reload, and announce it through this observable. */
  const swaps = window.document$;
  if (swaps && typeof swaps.subscribe === "function") swaps.subscribe(start);
  else start();
})();
