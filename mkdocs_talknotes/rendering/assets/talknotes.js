/* What talk notes do beyond plain pages: play a recording where the reader is, and filter lists.
   Without this script every recording is a link and every list is whole. Runs under `script-src 'self'`. */
(() => {
  if (window.talknotes) return;
  window.talknotes = true;

  const make = (tag, className, more = {}) => Object.assign(document.createElement(tag), { className }, more);

  /* Player. Nothing is loaded from elsewhere before the reader clicks. */

  const ours = "a[data-tn-frame]";
  const file = (link) => link.href.replace(/#.*/, "");
  const isSame = (a, b) => a.dataset.tnFrame === b.dataset.tnFrame && (a.dataset.tnFrame || file(a) === file(b));

  /* The card a link belongs to: its own, else the nearest above with the same recording. */
  const videoOf = (link) => {
    if (link.matches(".tn-video")) return link;
    const videos = [...document.querySelectorAll(".tn-video[data-tn-frame]")].filter((video) => isSame(video, link));
    const above = videos.filter((v) => v.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING);
    return above.pop() || videos[0];
  };

  const screen = (video, start) => {
    const title = video.dataset.tnTitle;
    if (!video.dataset.tnFrame) {
      return make("video", "tn-player__screen", { controls: true, autoplay: true, title, src: `${file(video)}#t=${start}` });
    }
    return make("iframe", "tn-player__screen", {
      title,
      allow: "autoplay; encrypted-media; fullscreen; picture-in-picture",
      allowFullscreen: true,
      referrerPolicy: "strict-origin-when-cross-origin", // YouTube plays for no one who hides where they are
      src: video.dataset.tnFrame.replace("{s}", start),
    });
  };

  const close = (player) => {
    player.remove();
    player.opener.setAttribute("aria-expanded", "false");
  };

  const open = (video, start) => {
    document.querySelectorAll(".tn-player").forEach(close);
    const player = make("section", "tn-player", { opener: video, ariaLabel: video.dataset.tnTitle });
    const bar = make("p", "tn-player__bar");
    const source = make("a", "tn-link", { href: video.href, rel: "noopener", textContent: new URL(video.href).host });
    const button = make("button", "tn-player__close", { type: "button", textContent: video.dataset.tnClose });
    button.onclick = () => {
      close(player);
      video.focus();
    };
    bar.append(source, button);
    player.append(screen(video, start), bar);
    /* Below whatever the theme keeps at the top of the window. */
    const header = document.querySelector(".md-header, .navbar.fixed-top");
    player.style.setProperty("--tn-top", `${header ? header.offsetHeight : 0}px`);
    video.closest(".tn-card").after(player);
    video.setAttribute("aria-expanded", "true");
    return player;
  };

  const play = (link) => {
    const video = videoOf(link);
    if (!video) return false;
    const start = link.dataset.tnStart;
    const shown = document.querySelector(".tn-player");
    const element = shown && shown.opener === video && shown.querySelector("video");
    if (element) {
      element.currentTime = start;
      element.play();
    } else {
      const player = open(video, start);
      if (link === video) player.querySelector(".tn-player__screen").focus();
    }
    return true;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest(ours);
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (play(link)) event.preventDefault();
  });

  /* Lists. Entries of later pages come from the page that holds them all. */

  const KEYS = ["find", "speaker", "event", "topic", "year", "sort"];
  const AT_ONCE = 120;
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const names = (entry, key) => (entry.dataset[key] || "").split("|").filter(Boolean);

  const facets = (form) => {
    if (form.dataset.tnReady) return;
    form.dataset.tnReady = "true";
    const index = form.closest(".tn-index");
    const listing = index.querySelector(".tn-listing");
    const lists = [...listing.querySelectorAll("[data-tn-list]")];
    const own = lists.map((list) => [...list.children]);
    const status = form.querySelector(".tn-facets__count");
    const count = status.textContent;
    const collator = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });
    const more = make("button", "tn-facets__more", { type: "button", textContent: form.dataset.tnMore, hidden: true });
    listing.append(more);
    let limit = AT_ONCE;
    let loading;

    const everything = async () => {
      const complete = index.querySelector("a.tn-complete");
      if (!complete || complete.pathname === location.pathname) return own.flat();
      const address = complete.href;
      const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
      const found = [...page.querySelectorAll(".tn-listing [data-tn-list] > *")];
      for (const element of found.flatMap((entry) => [...entry.querySelectorAll("[href], [src]")])) {
        for (const name of ["href", "src"]) {
          if (element.hasAttribute(name)) element.setAttribute(name, new URL(element.getAttribute(name), address));
        }
      }
      const { tnOnly, tnName } = form.dataset;
      return tnOnly ? found.filter((entry) => names(entry, tnOnly).includes(tnName)) : found;
    };

    const load = () => {
      loading = loading || everything().catch(() => own.flat()).then((entries) => {
        for (const select of form.querySelectorAll("select:not([name=sort])")) {
          const counted = new Map();
          for (const name of entries.flatMap((entry) => names(entry, select.name))) {
            counted.set(name, (counted.get(name) || 0) + 1);
          }
          const sorted = [...counted.keys()].sort(collator.compare);
          if (select.name === "year") sorted.reverse();
          select.append(...sorted.map((name) => new Option(`${name} (${counted.get(name)})`, name)));
          select.parentElement.hidden = sorted.length < 2;
        }
        return entries.map((entry) => {
          const said = KEYS.map((key) => entry.dataset[key] || "").join(" ");
          return { entry, text: plain(`${entry.textContent} ${said}`), title: entry.querySelector("a[href]").textContent };
        });
      });
      return loading;
    };

    const remember = (asked) => {
      const address = new URL(location.href);
      KEYS.forEach((key) => (asked[key] ? address.searchParams.set(key, asked[key]) : address.searchParams.delete(key)));
      history.replaceState(history.state, "", address);
    };

    const show = async () => {
      const asked = Object.fromEntries(new FormData(form));
      remember(asked);
      const isAsked = Object.values(asked).some(Boolean);
      index.classList.toggle("tn-index--found", isAsked);
      if (!isAsked) {
        lists.forEach((list, place) => list.replaceChildren(...own[place]));
        status.textContent = count;
        more.hidden = true;
        return;
      }
      const entries = await load();
      const words = plain(asked.find || "").split(/\s+/);
      const found = entries.filter(({ entry, text }) => words.every((word) => text.includes(word))
        && ["speaker", "event", "topic", "year"].every((key) => !asked[key] || names(entry, key).includes(asked[key])));
      if (asked.sort === "oldest") found.reverse();
      if (asked.sort === "title") found.sort((a, b) => collator.compare(a.title, b.title));
      if (asked.sort === "count") found.sort((a, b) => b.entry.dataset.count - a.entry.dataset.count);
      lists.forEach((list) => list.replaceChildren());
      lists[0].replaceChildren(...found.slice(0, limit).map(({ entry }) => entry));
      more.hidden = found.length <= limit;
      status.textContent = found.length
        ? form.dataset.tnShown.replace("{n}", found.length).replace("{total}", entries.length)
        : form.dataset.tnNone;
    };

    let typing;
    const changed = () => {
      limit = AT_ONCE;
      clearTimeout(typing);
      typing = setTimeout(show, 150);
    };
    form.addEventListener("focusin", load);
    form.addEventListener("input", changed);
    form.addEventListener("reset", changed);
    form.addEventListener("submit", (event) => event.preventDefault());
    more.onclick = () => {
      limit += AT_ONCE;
      show();
    };

    const asked = new URLSearchParams(location.search);
    if (KEYS.some((key) => asked.has(key))) {
      form.querySelector("details").open = KEYS.slice(1).some((key) => asked.has(key));
      load().then(() => {
        KEYS.forEach((key) => form.elements[key] && (form.elements[key].value = asked.get(key) || ""));
        show();
      });
    }
  };

  const start = () => document.querySelectorAll("form.tn-facets").forEach(facets);
  /* Material and Zensical swap pages without a reload, and say so here. */
  if (window.document$) window.document$.subscribe(start);
  else start();
})();
