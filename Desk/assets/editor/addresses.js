// Addresses a body may hold; the server decides (SafeAddress), this only spares a round trip.

/** The address for a link, picture or card, or undefined when it may not stand in an article. */
export function safeAddress(text, use = "link") {
  // Browsers skip control characters inside: "java\nscript:" is "javascript:".
  const address = String(text ?? "").trim();
  // eslint-disable-next-line no-control-regex
  if (!address || /[\u0000-\u001f\u007f]/.test(address) || address.length > 4000) return undefined;
  if (address.startsWith("/")) return use !== "embed" && !/^\/[/\\]/.test(address) ? address : undefined;
  if (address.startsWith("#")) return use === "link" ? address : undefined;
  if (/^https?:\/\/[^/\\?# :@.]/i.test(address)) return address;
  if (use === "link" && /^(?:mailto|tel):./i.test(address)) return address;
  return undefined;
}

/** What somebody typed into an address field: "contoh.id/berita" means https. */
export function typedAddress(text, use = "link") {
  const address = String(text ?? "").trim();
  if (/^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(address)) return safeAddress(`https://${address}`, use);
  if (use === "link" && /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(address)) return safeAddress(`mailto:${address}`);
  return safeAddress(address, use);
}

const providers = [
  ["YouTube", /^(?:www\.|m\.)?youtube\.com$|^youtu\.be$/], ["Vimeo", /^(?:www\.)?vimeo\.com$/],
  ["X", /^(?:www\.|mobile\.)?(?:x|twitter)\.com$/], ["Instagram", /^(?:www\.)?instagram\.com$/],
  ["Facebook", /^(?:www\.|m\.)?facebook\.com$|^fb\.watch$/], ["TikTok", /^(?:www\.|vt\.|vm\.)?tiktok\.com$/],
  ["Threads", /^(?:www\.)?threads\.(?:net|com)$/], ["Spotify", /^open\.spotify\.com$/],
  ["SoundCloud", /^(?:www\.)?soundcloud\.com$/], ["Bluesky", /^bsky\.app$/], ["Telegram", /^t\.me$/],
];

/** The service an address belongs to, when pasting it alone shall make a card; else undefined. */
export function embedProvider(address) {
  if (!safeAddress(address, "embed")) return undefined;
  let host;
  try { host = new URL(address).hostname.toLowerCase(); } catch { return undefined; }
  return providers.find(([, pattern]) => pattern.test(host))?.[0];
}
