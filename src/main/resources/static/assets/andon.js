// The one entry: every controller of every page. Each page works without any of this.
import "@hotwired/turbo"
import { Application } from "@hotwired/stimulus"
import localtime from "./js/localtime.js"
import live from "./js/live.js"
import composer from "./js/composer.js"
import editor from "./js/editor.js"
import keys from "./js/keys.js"
import palette from "./js/palette.js"
import replay from "./js/replay.js"
import suggest from "./js/suggest.js"
import "./js/wording.js"
import { tidy } from "./js/drafts.js"
import rich from "./js/rich.js"
import theme from "./js/theme.js"
import services from "./js/services.js"
import writing from "./js/document.js"
import paste from "./js/paste.js"
import { factors, whys } from "./js/whys.js"
import remarks from "./js/remarks.js"
import report from "./js/report.js"
import section from "./js/section.js"
import { redact } from "./js/redact.js"
import { curation } from "./js/curation.js"
import { conditions, rows } from "./js/lists.js"
import { alike, autosubmit, calm, copy, crown, dialog, errors, fold, menu, mine, there, tomiddle, upto, zone } from "./js/small.js"

tidy()
document.addEventListener("turbo:load", tidy)

const andon = Application.start()
Object.entries({ localtime, live, composer, editor, keys, palette, replay, services, suggest, theme, tomiddle, conditions, rows, alike, autosubmit, copy, dialog, errors, fold, menu, mine, there, upto, zone, crown, calm, curation, document: writing, paste, factors, whys, rich, redact, report, section, remarks })
  .forEach(([name, controller]) => andon.register(name, controller))

// What was asked in a dialog is done; the keys of the page work again at once.
document.addEventListener("turbo:submit-end", event => { if (event.detail.success) event.target.closest("dialog")?.close() })

// News draws the page anew while somebody chooses or writes in a dialog; it would close under their hands.
document.addEventListener("turbo:before-morph-element", event => { if (event.target.matches?.("dialog[open]")) event.preventDefault() })

// A link to a part of this page is the browser's own business: Turbo would push the address without moving :target,
// which the phone's room and the outline of a report rely on.
document.addEventListener("turbo:click", event => {
  const to = new URL(event.detail.url, location.href)
  if (to.hash && to.pathname === location.pathname && to.search === location.search) event.preventDefault()
})
