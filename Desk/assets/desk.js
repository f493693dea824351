// Loaded by every page of the desk. Each module attaches itself to what it finds by data- attributes.
import "./shortcuts.js";
import "./confirm.js";
import "./copy.js";
import "./forms.js";
import "./notice.js";
import "./tabs.js";
import "./zone.js";
