// The one entry: every controller of every page. Each page works without any of this.
import "@hotwired/turbo"
import { Application } from "@hotwired/stimulus"
import localtime from "./js/localtime.js"
import live from "./js/live.js"
import composer from "./js/composer.js"
import editor from "./js/editor.js"
import keys from "./js/keys.js"
import theme from "./js/theme.js"
import { autosubmit, copy, dialog, errors, menu, upto } from "./js/small.js"

const andon = Application.start()
Object.entries({ localtime, live, composer, editor, keys, theme, autosubmit, copy, dialog, errors, menu, upto })
  .forEach(([name, controller]) => andon.register(name, controller))
