// The readable part of an address, as the server makes it (Slug.swift).
const LONGEST = 80;
const SPECIAL = { ø: "o", Ø: "o", đ: "d", Đ: "d", ł: "l", Ł: "l" };

/** @returns lower-case ASCII letters, digits and single hyphens, cut between words; "artikel" for a text without any */
export function slugOf(text) {
  let slug = "", end = 0, isWaiting = false;
  for (const sign of text.normalize("NFKD")) {
    const letter = /^[A-Za-z0-9]$/.test(sign) ? sign.toLowerCase() : SPECIAL[sign];
    if (!letter) {
      if (!/^['’‘ʼ`]$|^\p{Mn}$/u.test(sign)) isWaiting = slug !== "";
      continue;
    }
    if (isWaiting) { end = slug.length; slug += "-"; isWaiting = false; }
    slug += letter;
    if (slug.length > LONGEST) return slug.slice(0, end > 0 ? end : LONGEST);
  }
  return slug || "artikel";
}
