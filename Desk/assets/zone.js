// Tells the server in which zone this browser is, so that moments are shown and entered in it. "/" becomes ".": a cookie's
// value is a token.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
if (/^[A-Za-z0-9_/-]+$/.test(zone)) {
  const isSecure = location.protocol === "https:";
  const name = isSecure ? "__Host-zone" : "zone";
  document.cookie = `${name}=${zone.replaceAll("/", ".")}; Path=/; Max-Age=31536000; SameSite=Lax${isSecure ? "; Secure" : ""}`;
}
