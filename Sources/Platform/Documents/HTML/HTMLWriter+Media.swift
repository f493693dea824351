import Foundation

extension HTMLWriter {
    mutating func picture(_ picture: Picture) {
        let asset = picture.asset.flatMap { context.assets[$0] }
        let address = asset?.address ?? picture.source.flatMap(shown)
        let caption = picture.caption ?? asset?.caption
        let credit = picture.credit ?? asset?.credit
        guard address != nil || caption != nil || credit != nil else { return }
        raw("<figure class=\"picture\">")
        if let address {
            self.address("<img src=\"", address)
            size(asset)
            attribute(" alt=\"", picture.alt ?? asset?.alt ?? "")
            raw(" loading=\"lazy\" decoding=\"async\">")
        }
        self.caption(caption, credit: credit, label: context.words.photoCredit)
        raw("</figure>\n")
    }

    mutating func gallery(_ pictures: [Picture], caption: String?) {
        raw("<section class=\"gallery\"")
        attribute(" aria-label=\"", caption ?? context.words.gallery)
        raw(">")
        for picture in pictures { self.picture(picture) }
        if let caption {
            raw("<p class=\"gallery-caption\">")
            text(caption)
            raw("</p>")
        }
        raw("</section>\n")
    }

    mutating func video(_ video: Video) {
        let asset = video.asset.flatMap { context.assets[$0] }
        let address = asset?.address ?? video.source
        let caption = video.caption ?? asset?.caption ?? (address == nil ? video.title : nil)
        let credit = video.credit ?? asset?.credit
        guard address != nil || caption != nil || credit != nil else { return }
        raw("<figure class=\"video\">")
        if let address {
            raw("<video controls preload=\"none\"")
            if let poster = video.poster.flatMap(shown) ?? asset?.poster { self.address(" poster=\"", poster) }
            self.address(" src=\"", address)
            size(asset)
            if let title = video.title { attribute(" aria-label=\"", title) }
            raw("></video>")
        }
        self.caption(caption, credit: credit, label: context.words.videoCredit)
        raw("</figure>\n")
    }

    /// The address of a picture that is there.
    private func shown(_ address: String) -> String? {
        guard let root = context.pictureRoot else { return address }
        return address.utf8.starts(with: root.utf8) ? address : nil
    }

    private mutating func size(_ asset: LinkedAsset?) {
        guard let width = asset?.width, let height = asset?.height else { return }
        raw(" width=\"")
        number(width)
        raw("\" height=\"")
        number(height)
        raw("\"")
    }

    /// “The harbour. Kredit Foto: Reuters”: one line to a text browser.
    private mutating func caption(_ caption: String?, credit: String?, label: String) {
        guard caption != nil || credit != nil else { return }
        raw("<figcaption>")
        if let caption {
            raw("<span class=\"caption\">")
            text(caption)
            raw(credit == nil ? "</span>" : "</span> ")
        }
        if let credit {
            raw("<span class=\"credit\">")
            text(label)
            raw(": ")
            text(credit)
            raw("</span>")
        }
        raw("</figcaption>")
    }

    mutating func embed(_ embed: Embed) {
        address("<aside class=\"embed\"><a href=\"", embed.address)
        raw(" rel=\"noopener nofollow external\"><span class=\"embed-provider\">")
        text(embed.provider)
        if let title = embed.title {
            raw("</span> <span class=\"embed-title\">")
            text(title)
        } else {
            raw("</span> <span class=\"embed-open\">")
            text(context.words.open(at: embed.provider))
        }
        raw("</span></a></aside>\n")
    }

    mutating func related(_ link: RelatedLink) {
        let article = link.article.flatMap { context.articles[$0] }
        let headline = link.headline.isEmpty ? article?.headline ?? "" : link.headline
        guard !headline.isEmpty else { return }
        raw("<aside class=\"related\"><p><span class=\"related-label\">")
        text(context.words.readAlso)
        raw(":</span> ")
        if let address = article?.address ?? link.address {
            self.address("<a href=\"", address)
            raw(article == nil && SafeAddress.isExternal(address) ? " rel=\"noopener external\">" : ">")
            text(headline)
            raw("</a>")
        } else {
            text(headline)
        }
        raw("</p></aside>\n")
    }
}

extension DocumentWords {
    /// ``openAt`` with the service's name in its place.
    fileprivate func open(at provider: String) -> String {
        guard let place = openAt.range(of: "%@") else { return openAt }
        return openAt.replacingCharacters(in: place, with: provider)
    }
}
