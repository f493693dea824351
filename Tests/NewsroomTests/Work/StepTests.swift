import Database
import Foundation
import Newsroom
import TestSupport
import Testing

/// From idea to page: which step leads where, with all steps and with few.
@Suite struct StepTests {
    let now = Date.wednesday

    private func withCopy(
        _ workflow: Workflow = Workflow(),
        _ body: @escaping @Sendable (inout WorkingCopy, _ ada: User.ID) throws -> Void
    ) async throws {
        try await TestDatabase.withNewsroom(.sqlite) { database in
            try await database.write { db in
                let ada = try User.createSample("ada", in: db)
                var copy = try WorkingCopy.create(.sample(), by: ada.actor, workflow, now: now, in: db)
                try body(&copy, ada.id)
                try copy.saveStanding(in: db)
                #expect(try WorkingCopy.require(copy.article, in: db) == copy)
            }
        }
    }

    @Test func `a piece goes from idea to scheduled and back to its writer`() async throws {
        let workflow = Workflow()
        try await withCopy { copy, ada in
            copy.assign(to: ada, workflow, now: now)
            #expect(copy.step == .assigned)
            copy.assign(to: nil, workflow, now: now)
            #expect(copy.step == .idea)
            copy.assign(to: ada, workflow, now: now)
            try copy.begin(now: now)
            #expect(copy.step == .writing)
            try copy.submit(workflow, now: now)
            #expect(copy.step == .review)
            try copy.approve(by: ada, version: copy.version, workflow, now: now)
            #expect(copy.step == .approved)
            #expect(copy.isApprovalCurrent)
            try copy.schedule(workflow, now: now)
            #expect(copy.step == .scheduled)
            try copy.unschedule(workflow, now: now)
            #expect(copy.step == .approved)
            try copy.sendBack(now: now)
            #expect(copy.step == .writing)
            #expect(copy.approval == nil)
        }
    }

    @Test func `a newsroom without ideas, review and approval goes straight`() async throws {
        let workflow = Workflow([.writing])
        try await withCopy(workflow) { copy, ada in
            #expect(copy.step == .writing)
            #expect(throws: WorkError.unusedStep(.review)) { try copy.submit(workflow, now: now) }
            try copy.approve(by: ada, version: copy.version, workflow, now: now)
            #expect(copy.step == .writing)
            try copy.schedule(workflow, now: now)
            #expect(copy.step == .scheduled)
        }
    }

    @Test func `steps cannot be jumped`() async throws {
        let workflow = Workflow()
        try await withCopy { copy, ada in
            #expect(throws: WorkError.wrongStep(.idea)) { try copy.schedule(workflow, now: now) }
            #expect(throws: WorkError.wrongStep(.idea)) { try copy.sendBack(now: now) }
            #expect(throws: WorkError.wrongStep(.idea)) {
                try copy.approve(by: ada, version: copy.version, workflow, now: now)
            }
            #expect(throws: WorkError.stale(current: 1)) { try copy.approve(by: ada, version: 0, workflow, now: now) }
            try copy.submit(workflow, now: now)
            #expect(throws: WorkError.wrongStep(.review)) { try copy.begin(now: now) }
            #expect(throws: WorkError.noReason) { try copy.holdBack(by: ada, reason: " ", now: now) }
            try copy.holdBack(by: ada, reason: "Somasi", now: now)
        }
    }

    @Test(arguments: Engine.available)
    func `the steps a newsroom uses are kept`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                #expect(try Workflow.find(in: db).steps == Step.allCases)
                try Workflow([.review]).save(in: db)
                #expect(try Workflow.find(in: db).steps == [.writing, .review, .scheduled])
                try Workflow([.approved, .idea]).save(in: db)
                #expect(try Workflow.find(in: db).first == .idea)
            }
        }
    }
}
