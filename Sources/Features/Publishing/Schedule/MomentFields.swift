import Foundation
import Newsroom
import Shell
import Web

/// The part of a form that says when: a wall time, the zone in which it is meant, and, where clocks are changed, what is
/// meant by a time they skip or show twice. Those two are asked about when they matter, never guessed.
struct MomentFields {
    /// Reads the part. What is wrong, or has to be asked about, is marked in the form.
    ///
    /// - Returns: `nil` when the form has faults now.
    static func read(_ form: inout Form, kind: ScheduledAction.Kind, _ context: DeskContext) -> ScheduledMoment? {
        let text = form.line("at", 1...19)
        let zoneName = form.line("zone", 0...64)
        let occurrence = form.choice("occurrence", ScheduledMoment.Occurrence.self)
        let takesNext = form.tick("gap")
        guard form.faults.isEmpty else { return nil }
        guard let wall = WallTime(text) else {
            form.fault("at", .notADate)
            return nil
        }
        let moment = try? ScheduledMoment(
            wall, in: zoneName.isEmpty ? context.zone.identifier : zoneName, followingPaper: zoneName.isEmpty,
            occurrence: occurrence)
        guard let moment, let due = moment.due(for: kind) else {
            form.fault("zone", .unknown)
            return nil
        }
        let say = { (phrase: PublishingPhrase) in phrase.text(context.language) }
        switch MomentQuestion(moment) {
        case .skipped? where !takesNext: form.fault("gap", .other(moment.question(context)))
        case .twice? where occurrence == nil: form.fault("occurrence", .other(moment.question(context)))
        case .skipped?, .twice?, nil: if due <= context.now { form.fault("at", .other(say(.timePast))) }
        }
        return form.faults.isEmpty ? moment : nil
    }

    /// The fields, with what must be asked about what was entered.
    static func fields(_ moment: ScheduledMoment?, entered: Form?, _ context: DeskContext) -> [FieldView] {
        let say = { (phrase: PublishingPhrase) in phrase.text(context.language) }
        let value = moment.map { "\($0.wall)".replacing(" ", with: "T") } ?? ""
        let chosen = moment.flatMap { $0.followsPaper ? nil : $0.zoneName } ?? ""
        var near = context.ownZone == context.zone ? [] : [context.ownZone]
        if let zone = moment?.zone { near.append(zone) }
        var fields = [
            FieldView(.moment, "at", say(.moment), value).required().hint(clocks(context)),
            FieldView(.select, "zone", say(.zone), chosen)
                .options(ZoneChoice.options(top: "\(say(.papersZone)) (\(context.zone.identifier))", near: near)),
        ]
        if let entered { fields += questions(entered, context) }
        return fields
    }

    /// “It is now 09:30 WIB at the paper, 10:30 WITA where you are.”
    private static func clocks(_ context: DeskContext) -> String {
        let clock = { (dates: DateWording) in "\(dates.time(context.now)) \(dates.zoneName(at: context.now))" }
        let paper = "\(PublishingPhrase.nowAtPaper.text(context.language)) \(clock(context.dates))"
        guard context.ownZone.secondsFromGMT(for: context.now) != context.zone.secondsFromGMT(for: context.now) else {
            return paper + "."
        }
        return "\(paper), \(PublishingPhrase.nowForYou.text(context.language)) \(clock(context.ownDates))."
    }

    private static func questions(_ entered: Form, _ context: DeskContext) -> [FieldView] {
        let zoneName = entered.entered("zone")
        guard let wall = WallTime(entered.entered("at")),
            let moment = try? ScheduledMoment(wall, in: zoneName.isEmpty ? context.zone.identifier : zoneName),
            let zone = moment.zone
        else { return [] }
        let dates = DateWording(language: context.language, zone: zone)
        guard let question = MomentQuestion(moment) else { return [] }
        switch question {
        case .skipped:
            let label = question.answers(dates).map(\.label).joined()
            return [FieldView(.tick, "gap", label).hint(question.wording(context.language))]
        case .twice:
            let which = PublishingPhrase.whichOne.text(context.language)
            return [FieldView(.select, "occurrence", which).required().options(question.options(dates))]
        }
    }
}

extension ScheduledMoment {
    fileprivate func question(_ context: DeskContext) -> String {
        MomentQuestion(self)?.wording(context.language) ?? ""
    }
}
