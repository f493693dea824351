import Foundation
import Newsroom
import Shell
import Web

/// What came back: to which address, with what was entered, and whom the person could mean.
struct EnteredStanding: Sendable {
    let path: String
    let form: Form
    var several: [User] = []
}

/// The steps and changes that are possible now and that whoever looks may make, each as a form.
struct StandingForms {
    /// One press each: begin, submit.
    var moves: [FormView] = []
    var approve: FormView?
    var sendBack: FormView?
    var assign: FormView?
    /// One press each: take it, give it back.
    var assignments: [FormView] = []
    var plan: FormView?
    var holdBack: FormView?
    var letGo: FormView?
    var giveUp: FormView?

    init(_ state: StandingState, for context: DeskContext, entered: EnteredStanding?) {
        guard let copy = state.copy else { return }
        let maker = FormMaker(state.article.id, copy, entered: entered, context.language)
        let say = { (phrase: StandingPhrase) in phrase.text(context.language) }
        let (user, now, workflow) = (context.user, context.now, state.workflow)
        let allows = { (privilege: Privilege) in context.rights.allows(privilege, in: state.access.section) }
        if state.access.isWritable(by: user.id, context.rights) {
            if state.isPossible({ try $0.begin(now: now) }) {
                moves.append(maker.form("beginning", [], say(.begin)))
            }
            if state.isPossible({ try $0.submit(workflow, now: now) }) {
                moves.append(maker.form("submission", [], say(.submit)))
            }
            assign = maker.form(
                "assignment",
                [
                    Colleague.field(
                        say(.person), hint: say(.personHint),
                        state.assigneeLogin ?? "", among: entered?.several ?? [])
                ], say(.assign))
            if copy.assignee != user.id {
                assignments.append(
                    maker.form("assignment", [FieldView(.hidden, "person", "", user.login).fresh()], say(.takeIt)))
            }
            if copy.assignee != nil {
                assignments.append(
                    maker.form("assignment", [FieldView(.hidden, "person", "").fresh()], say(.giveBack)))
            }
            giveUp = maker.form(
                "copy/removal",
                [
                    FieldView(.text, "giveUpReason", say(.giveUpReason)).required().limit(500).rows(2)
                        .hint(say(state.article.dates == nil ? .giveUpHint : .giveUpChangeHint))
                ], say(.giveUp), isDangerous: true)
            plan = maker.plan(context, say)
        }
        if allows(.approve),
            state.isPossible({ try $0.approve(by: user.id, version: copy.version, workflow, now: now) }),
            !(copy.isApprovalCurrent && copy.approval?.by == user.id)
        {
            approve = maker.form(
                "approval", [FieldView(.hidden, "version", "", "\(copy.version)").fresh()],
                say(copy.approval == nil ? .approve : .approveAgain))
        }
        if allows(.review), state.isPossible({ try $0.sendBack(now: now) }) {
            sendBack = maker.form(
                "return",
                [
                    FieldView(.text, "reason", say(.sendBackReason)).required().limit(500).rows(3)
                        .hint(say(.sendBackHint) + (state.waiting.isEmpty ? "" : " " + say(.cancelsSchedule)))
                ], say(.sendBack))
        }
        guard allows(.legalHold) else { return }
        if copy.hold == nil {
            holdBack = maker.form(
                "hold",
                [FieldView(.text, "holdReason", say(.holdReason)).required().limit(500).rows(2).hint(say(.holdHint))],
                say(.holdBack), isDangerous: true)
        } else {
            letGo = maker.form("release", [], say(.letGo))
        }
    }
}

/// Makes the forms of one page: each says which standing it was made from.
private struct FormMaker {
    let id: Article.ID
    let copy: WorkingCopy
    let entered: EnteredStanding?
    let language: Language

    init(_ id: Article.ID, _ copy: WorkingCopy, entered: EnteredStanding?, _ language: Language) {
        (self.id, self.copy, self.entered, self.language) = (id, copy, entered, language)
    }

    func form(_ path: String, _ fields: [FieldView], _ submit: String, isDangerous: Bool = false) -> FormView {
        // A form of buttons only holds nothing that could have been entered.
        let isEntered = entered?.path == path && fields.contains { $0.kind != .hidden }
        return FormView(
            to: "/desk/articles/\(id)/\(path)",
            [FieldView(.hidden, "standing", "", "\(copy.standing)").fresh()] + fields, submit: submit,
            entered: isEntered ? entered?.form : nil, isDangerous: isDangerous, language: language)
    }

    func plan(_ context: DeskContext, _ say: (StandingPhrase) -> String) -> FormView {
        let (zone, dates) = (context.ownZone, context.ownDates)
        return form(
            "plan",
            [
                FieldView(.hidden, "zone", "", ZoneChoice.name(of: zone)),
                FieldView(moment: "due", say(.due), copy.due, in: zone, dates),
                FieldView(.number, "length", say(.length), copy.length.map { "\($0)" } ?? "").limit(6)
                    .hint(say(.lengthHint)),
                FieldView(moment: "embargo", say(.embargo), copy.embargo, in: zone, dates).hint(say(.embargoHint)),
            ], DeskWord.save.text(language))
    }
}
