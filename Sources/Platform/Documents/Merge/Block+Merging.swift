extension Block {
    /// What two people made of one block that is not a line of text. Two blocks when it cannot be one.
    ///
    /// The three are of one kind; of pictures, videos and cards, of one thing.
    static func merging(base: Block, theirs: Block, mine: Block) -> [Block] {
        switch (base, theirs, mine) {
        case (.quote(let base), .quote(let theirs), .quote(let mine)):
            [.quote(BlockMerge.blocks(base: base, theirs: theirs, mine: mine))]
        case (.factBox(let title, let base), .factBox(let their, let theirs), .factBox(let my, let mine)):
            [
                .factBox(
                    title: .merging(base: title, theirs: their, mine: my),
                    BlockMerge.blocks(base: base, theirs: theirs, mine: mine))
            ]
        case (.list(let base), .list(let theirs), .list(let mine)):
            [.list(.merging(base: base, theirs: theirs, mine: mine))]
        case (.table(let base), .table(let theirs), .table(let mine)):
            Table.merging(base: base, theirs: theirs, mine: mine).map { [.table($0)] } ?? [
                .table(theirs), .table(mine),
            ]
        case (.image(let base), .image(let theirs), .image(let mine)):
            [.image(.merging(base: base, theirs: theirs, mine: mine))]
        case (.gallery(let base, let caption), .gallery(let theirs, let their), .gallery(let mine, let my)):
            [
                .gallery(
                    SequenceMerge(base: base, theirs: theirs, mine: mine, isSame: Picture.isSame).merged {
                        [.merging(base: $0, theirs: $1, mine: $2)]
                    }, caption: .merging(base: caption, theirs: their, mine: my))
            ]
        case (.video(let base), .video(let theirs), .video(let mine)):
            [.video(.merging(base: base, theirs: theirs, mine: mine))]
        case (.embed(let base), .embed(let theirs), .embed(let mine)):
            [
                .embed(
                    Embed(
                        address: mine.address,
                        provider: .merging(base: base.provider, theirs: theirs.provider, mine: mine.provider),
                        title: .merging(base: base.title, theirs: theirs.title, mine: mine.title)))
            ]
        case (.related(let base), .related(let theirs), .related(let mine)):
            [
                .related(
                    RelatedLink(
                        article: mine.article, address: mine.address,
                        headline: .merging(base: base.headline, theirs: theirs.headline, mine: mine.headline)))
            ]
        default:
            [theirs, mine]
        }
    }
}

extension Picture {
    static func isSame(_ one: Picture, _ other: Picture) -> Bool {
        one.asset == other.asset && one.source == other.source
    }

    fileprivate static func merging(base: Picture, theirs: Picture, mine: Picture) -> Picture {
        Picture(
            asset: mine.asset, source: mine.source, alt: .merging(base: base.alt, theirs: theirs.alt, mine: mine.alt),
            caption: .merging(base: base.caption, theirs: theirs.caption, mine: mine.caption),
            credit: .merging(base: base.credit, theirs: theirs.credit, mine: mine.credit))
    }
}

extension Video {
    fileprivate static func merging(base: Video, theirs: Video, mine: Video) -> Video {
        Video(
            asset: mine.asset, source: mine.source,
            poster: .choosing(base: base.poster, theirs: theirs.poster, mine: mine.poster),
            title: .merging(base: base.title, theirs: theirs.title, mine: mine.title),
            caption: .merging(base: base.caption, theirs: theirs.caption, mine: mine.caption),
            credit: .merging(base: base.credit, theirs: theirs.credit, mine: mine.credit))
    }
}

extension List {
    fileprivate static func merging(base: List, theirs: List, mine: List) -> List {
        let items = SequenceMerge(
            base: base.items, theirs: theirs.items, mine: mine.items, isSame: Similarity.areAlike
        ).merged { [BlockMerge.blocks(base: $0, theirs: $1, mine: $2)] }
        return List(.choosing(base: base.style, theirs: theirs.style, mine: mine.style), items: items)
    }
}

extension Table {
    /// `nil` when both changed cells and one of them the columns.
    fileprivate static func merging(base: Table, theirs: Table, mine: Table) -> Table? {
        let widths = Set((base.rows + theirs.rows + mine.rows).map(\.count))
        guard widths.count == 1 else { return nil }
        let rows = SequenceMerge(base: base.rows, theirs: theirs.rows, mine: mine.rows) { one, other in
            Similarity.areAlike(one.flatMap(\.blocks), other.flatMap(\.blocks))
        }
        return Table(
            caption: .merging(base: base.caption, theirs: theirs.caption, mine: mine.caption),
            rows: rows.merged { base, theirs, mine in
                [base.indices.map { TableCell.merging(base: base[$0], theirs: theirs[$0], mine: mine[$0]) }]
            })
    }
}

extension TableCell {
    fileprivate static func merging(base: TableCell, theirs: TableCell, mine: TableCell) -> TableCell {
        TableCell(
            isHeader: .choosing(base: base.isHeader, theirs: theirs.isHeader, mine: mine.isHeader),
            columnSpan: .choosing(base: base.columnSpan, theirs: theirs.columnSpan, mine: mine.columnSpan),
            rowSpan: .choosing(base: base.rowSpan, theirs: theirs.rowSpan, mine: mine.rowSpan),
            BlockMerge.blocks(base: base.blocks, theirs: theirs.blocks, mine: mine.blocks))
    }
}
