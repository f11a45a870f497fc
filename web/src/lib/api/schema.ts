// Made by `npm run types:api`; not to be edited.
// Description of the API: sha256 0e47fd41da33b04e5c28597de9a97f32c6d8f7d1653d034fdfac6c3778949e24

export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts, sorted by login */
        get: operations["AccountsController_list"];
        put?: never;
        /** Create an account */
        post: operations["AccountsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account */
        get: operations["AccountsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The API tokens of an account */
        get: operations["AccountsController_listApiTokens"];
        put?: never;
        /** Make an API token for an account; its text is shown once */
        post: operations["AccountsController_createApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/api-tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End an API token */
        delete: operations["AccountsController_endApiToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an account; its log-ins and API tokens end at once */
        post: operations["AccountsController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give an account a new password; its log-ins end */
        put: operations["AccountsController_resetPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Agencies, in the order of the registry */
        get: operations["AgenciesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One agency; its id may hold a slash */
        get: operations["AgenciesController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the installation reports of itself, the newest first */
        get: operations["AlarmsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give many tasks or reports the same order; each is judged on its own */
        post: operations["BulkController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A job: how far it is, and what could not be done */
        get: operations["BulkController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-jobs/{id}/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try once more what was never answered (code "no-answer") */
        post: operations["BulkController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-jobs/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who would get what of an order to many; nothing is stored */
        post: operations["BulkController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The days of a year on which the week's rhythm does not hold */
        get: operations["CalendarController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter holidays, days off and working Saturdays; running work is planned anew */
        post: operations["CalendarChangesController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/changes/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a change of the calendar would move; nothing is stored */
        post: operations["CalendarChangesController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of your agency who may act, you among them: to whom work can be allotted */
        get: operations["ColleaguesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The demonstration: its accounts and its clock */
        get: operations["DemoController_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the clock walk on, a day, a week or to the next event */
        post: operations["DemoController_advance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/happenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened last */
        get: operations["DemoController_latest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The escalations that the asking account may see, the newest first */
        get: operations["EscalationsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{subjectId}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One escalation of a task or report */
        get: operations["EscalationsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a file; for those who see the task or report it belongs to */
        get: operations["FilesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process lives */
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process can serve: database migrated, Temporal reachable */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every reminder and escalation that was planned, and what became of it, by its instant */
        get: operations["LedgerController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows still planned ten minutes of plan time after their instant; there should be none */
        get: operations["LedgerController_overdue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The comparisons made, the newest first; one is made each day */
        get: operations["VerificationsController_list"];
        put?: never;
        /** Compare the ledger with what should have fired, of one plan or of all */
        post: operations["VerificationsController_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/verifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One comparison: how far it is, and a page of what it found */
        get: operations["VerificationsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your account, its roles and what they permit */
        get: operations["MeController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change your language or e-mail */
        patch: operations["MeController_change"];
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change your password; your other log-ins end */
        put: operations["MeController_changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you are told in the roles you have in your agency, the newest first */
        get: operations["NotificationsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Letters sent, waiting, kept and failed, the newest first
         * @description For administrators; in demonstration mode for plan owners, too.
         */
        get: operations["OutboxController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/outbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One letter as text and HTML */
        get: operations["OutboxController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/outbox/{id}/repeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a failed letter once more, to the address of today; its workers send it */
        post: operations["OutboxController_repeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark notifications as read, for your account alone */
        post: operations["NotificationsController_markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/undeliverable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notifications that no letter could carry: nobody has the role, or nobody an address */
        get: operations["OutboxController_listUndeliverable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many notifications you have not read */
        get: operations["NotificationsController_countUnread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overviews/leader": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The leader’s page: what waits, plans in four classes, escalations, late agencies, trend */
        get: operations["OverviewsController_leader"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overviews/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** "Điều cần làm hôm nay": decisions that are the reader’s, and what others owe */
        get: operations["OverviewsController_today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overviews/week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened in a week, plan by plan */
        get: operations["OverviewsController_week"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own agency's imports, the latest first */
        get: operations["PlanImportsController_list"];
        put?: never;
        /**
         * Send in the documents of a plan (plan and annexes, decision and plan), or its text
         * @description Answers at once; the reading goes on beside, its state stands in GET /plan-imports/:id.
         */
        post: operations["PlanImportsController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import: how far its reading is, what was found in its files */
        get: operations["PlanImportsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-imports/{id}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is still open, by kind, and what of it blocks the plan */
        get: operations["ImportReviewController_checklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-imports/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An amended or new version against a running plan, and what would become of its tasks */
        post: operations["ImportReviewController_compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-imports/{id}/dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The day that the deadline of each item means, with its reason */
        get: operations["ImportDeadlinesController_dates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-imports/{id}/deadline-readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the words of a deadline by the rules of the importer; nothing is changed */
        post: operations["ImportDeadlinesController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-imports/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put an import aside; what was read and done stays */
        post: operations["PlanImportsController_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-imports/{id}/files/{n}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An original file, as it was sent */
        get: operations["PlanImportsController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-imports/{id}/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log of the review: who did what and when */
        get: operations["ImportReviewController_steps"];
        put?: never;
        /** Decide on proposals: one operation or several in a row, all or none */
        post: operations["ImportReviewController_operate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-imports/{id}/paragraphs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text in paragraphs, and where in it the proposals stand */
        get: operations["ImportReviewController_paragraphs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-imports/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a draft plan of a review in which nothing is open that blocks; issue it as any other */
        post: operations["ImportReviewController_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-imports/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tasks, reports and dates that would follow from the plan as reviewed */
        get: operations["ImportReviewController_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-imports/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The proposals as the review has left them, each with its place and its reasons */
        get: operations["ImportReviewController_proposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-imports/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The questions of the reading that nobody has answered, each once for all its places */
        get: operations["ImportReviewController_questions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-imports/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the files of a failed import once more */
        post: operations["PlanImportsController_readAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-imports/{id}/redo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring back what the last undo took */
        post: operations["ImportReviewController_redo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-imports/{id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text as read, line by line, with its pages */
        get: operations["ImportReviewController_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the last operation back that was not taken back yet */
        post: operations["ImportReviewController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans that concern the reader, the latest entered first */
        get: operations["PlansController_list"];
        put?: never;
        /** Enter a plan as a draft */
        post: operations["PlansController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One plan with its assignments, targets, duties to report and addressed bodies */
        get: operations["PlansController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Agencies × assignments, grouped by kind of body, with subtotals */
        get: operations["PlanFiguresController_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/board/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The board as .xlsx: agencies × assignments, the list of tasks, the assignments */
        get: operations["PlanExportsController_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a plan: what is open ends with a reason */
        post: operations["PlanCourseController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace a draft's document */
        put: operations["PlansController_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/ended-agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Agencies of the plan that have ended, with their open work: a person must decide who goes on */
        get: operations["PlanFiguresController_endedAgencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/evaluation/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The evaluation as .xlsx: the four national classes by agency */
        get: operations["PlanExportsController_evaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record an event that calls for on-event work of the agencies named */
        post: operations["PlanCourseController_recordEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue a plan: its tasks are launched */
        post: operations["PlanCourseController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/policy-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change a plan's ladder or the reading of its deadlines while it runs */
        post: operations["PolicyChangesController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/policy-changes/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What another ladder or reading of a plan's deadlines would move; nothing is stored */
        post: operations["PolicyChangesController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tasks, reports and dates that would follow from the plan */
        get: operations["PlansController_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the launch is */
        get: operations["PlanFiguresController_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ladder and the reading of deadlines that hold for new work of a plan */
        get: operations["PlanRulesController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run a plan dry: what it would bring with agencies that behave as assumed */
        post: operations["SimulationsController_simulate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts: states, the four national classes, standing duties, requests, by agency */
        get: operations["PlanFiguresController_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text in paragraphs, and where in it assignments, targets and duties stand */
        get: operations["PlanPageController_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The assignments on the axis of time, with the days of the plan itself */
        get: operations["PlanPageController_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The four national classes at the end of each week */
        get: operations["PlanPageController_trend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/validation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Everything that is wrong with a plan, in both languages */
        post: operations["PlansController_validate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report rounds of a plan */
        get: operations["RoundsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ladder with which plans are issued */
        get: operations["PoliciesController_get"];
        put?: never;
        /** A new default ladder for plans issued from now on; running plans keep theirs */
        post: operations["PoliciesController_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports that concern the account, the earliest due first */
        get: operations["ReportsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A report: its date with its reason, its course, what may be done, what was sent */
        get: operations["ReportsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit, withdraw, accept, return, reopen, extend, set the date, allot, comment, cancel */
        post: operations["ReportsController_command"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save what is written and not sent */
        put: operations["ReportsController_saveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/prefill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report as far as tasks tell it; a consolidation as far as the reports do */
        get: operations["ReportsController_prefill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A round: its dates with their reasons, what may be done, how complete it is */
        get: operations["RoundsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open it before its day, set a date left open, open the consolidation, close */
        post: operations["RoundsController_command"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/completeness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has reported in time, late or not; requested bodies apart */
        get: operations["RoundsController_completeness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The round as .xlsx: who has sent, the counts, the figures of the units */
        get: operations["RoundsController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks, plans and agencies with a text; case and diacritics do not matter */
        get: operations["SearchController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your log-ins that are in force */
        get: operations["SessionsController_list"];
        put?: never;
        /** Log in */
        post: operations["SessionsController_logIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of your log-ins */
        delete: operations["SessionsController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Log out */
        delete: operations["SessionsController_logOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End all your log-ins but the one that asks */
        delete: operations["SessionsController_endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What others change, as server-sent events that say what to read anew
         * @description Events: `ready` (from here on every change is told; what was read before may be older), `changes` (LiveChangesResponse), `reset` (too long away: read everything shown anew), `heartbeat` every 15 seconds, `ended` (StreamEndedResponse). An account has at most eight streams at a process; the oldest gives way.
         */
        get: operations["LiveController_listen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tasks that the asking account may see */
        get: operations["TasksController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One task with everything about it */
        get: operations["TasksController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order something on a task
         * @description Which orders are possible stands in `allowedActions` of the task. Answers once the order is recorded. 503 with the code `outcome-unknown` means: repeat with the same Idempotency-Key.
         */
        post: operations["TasksController_command"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/contents/{contentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A result that was handed in, also an earlier one; its id stands in the history */
        get: operations["TasksController_getContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send in a file, to be handed in with a result; unused it is removed after a day */
        post: operations["TasksController_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a task: orders of people, reminders and escalations */
        get: operations["TasksController_listHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a file, at most 100,000 rows; `limit` does not matter */
        get: operations["TasksController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts for "Việc của tôi": the tasks of one’s own agency, and one’s own decisions */
        get: operations["TasksController_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units (provinces, former districts, communes), sorted by name */
        get: operations["AgenciesController_listUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptReportBody: {
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @description Remark */
            note?: string;
            /** @enum {string} */
            type: "accept";
        };
        AccountPageResponse: {
            items: components["schemas"]["AccountResponse"][];
            nextCursor: string | null;
        };
        AccountResponse: {
            active: boolean;
            agencyId: string | null;
            /** Format: date-time */
            createdAt: string;
            displayName: string;
            email: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            locale: "vi" | "en";
            login: string;
            roles: ("officer" | "head" | "plan-owner" | "supervisor" | "administrator")[];
        };
        AcknowledgeEscalationBody: {
            /** @example due-1 */
            escalationId: string;
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "acknowledge-escalation";
        };
        ActionNeedResponse: {
            /**
             * Format: date
             * @description Of a date: the first day that is taken
             */
            earliest: string | null;
            /**
             * @description Name in the body of the order
             * @example reason
             */
            field: string;
            /** @enum {string} */
            kind: "text" | "date" | "yes-no" | "percent" | "account" | "agency" | "files" | "figures" | "escalation" | "report";
            /** @description Of an escalation: those that stand where the order is possible */
            options: string[];
            required: boolean;
        };
        AddressedResponse: {
            agencyId: string | null;
            assignmentRef: string;
            name: string;
            reason: string;
        };
        AdvanceRequest: {
            /** @enum {string} */
            advance: "day" | "week" | "next-event";
        };
        AgencyDetailResponse: {
            authority: string;
            groups: string[];
            /** @example ha-noi/so-noi-vu */
            id: string;
            /** @enum {string} */
            kind: "people's-committee" | "department" | "equivalent" | "inspectorate" | "management-board" | "district-office" | "public-service-unit" | "armed-force" | "social-insurance" | "front-or-mass-organisation" | "association" | "press" | "party-body" | "enterprise-group" | "other";
            /** @enum {string} */
            level: "central" | "province" | "district" | "commune";
            name: string;
            parentId: string | null;
            shortName: string;
            successorIds: string[];
            unitCode: string | null;
            /** Format: date */
            validFrom: string | null;
            /** Format: date */
            validTo: string | null;
            /** @description False: nobody has confirmed these facts yet */
            verified: boolean;
        };
        AgencyMovesResponse: {
            agency: components["schemas"]["AgencyNameResponse"];
            count: number;
        };
        AgencyNameResponse: {
            /**
             * Format: date
             * @description Its last day; once it is past, a person must decide who goes on
             */
            endsOn: string | null;
            /** @example vn-xa-00004 */
            id: string;
            /** @example Ủy ban nhân dân phường Ba Đình */
            name: string;
            /** @example UBND phường Ba Đình */
            shortName: string;
        };
        AgencyPageResponse: {
            items: components["schemas"]["AgencyResponse"][];
            nextCursor: string | null;
        };
        AgencyResponse: {
            authority: string;
            groups: string[];
            /** @example ha-noi/so-noi-vu */
            id: string;
            /** @enum {string} */
            kind: "people's-committee" | "department" | "equivalent" | "inspectorate" | "management-board" | "district-office" | "public-service-unit" | "armed-force" | "social-insurance" | "front-or-mass-organisation" | "association" | "press" | "party-body" | "enterprise-group" | "other";
            /** @enum {string} */
            level: "central" | "province" | "district" | "commune";
            name: string;
            parentId: string | null;
            shortName: string;
            unitCode: string | null;
            /** Format: date */
            validFrom: string | null;
            /** Format: date */
            validTo: string | null;
            /** @description False: nobody has confirmed these facts yet */
            verified: boolean;
        };
        AgencySummaryResponse: {
            agencyId: string;
            escalated: number;
            national: components["schemas"]["NationalClassesResponse"];
            tasks: number;
        };
        AlarmPageResponse: {
            items: components["schemas"]["AlarmResponse"][];
            nextCursor: string | null;
        };
        AlarmResponse: {
            /** @description Numbers and instants, by the kind */
            facts: {
                [key: string]: unknown;
            };
            /** @description What is wrong, in your language */
            headline: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ledger-overdue" | "ledger-differs" | "ledger-unverified" | "outbox-stuck" | "mail-failing" | "calendar-ends" | "worker-silent" | "temporal-away" | "temporal-replaced" | "database-away";
            /** Format: date-time */
            since: string;
            /** @description What to do, in your language */
            text: string;
            /**
             * Format: date-time
             * @description Null while it lasts
             */
            until: string | null;
        };
        AllotBody: {
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /**
             * Format: uuid
             * @description An active account of the agency
             */
            officerId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "allot";
        };
        AllowedActionResponse: {
            /** @description The command must carry `expectedVersion` */
            expectedVersionRequired: boolean;
            /** @description What its body has besides, in the order to ask for it */
            needs: components["schemas"]["ActionNeedResponse"][];
            /** @enum {string} */
            type: "receive" | "refuse" | "decide-refusal" | "allot" | "report-progress" | "comment" | "urge" | "submit" | "withdraw" | "confirm" | "return" | "redo" | "request-extension" | "decide-extension" | "set-date" | "suspend" | "resume" | "cancel" | "reassign" | "end-following" | "acknowledge-escalation" | "direct-escalation" | "answer-escalation" | "close-escalation";
        };
        AllowedReportActionResponse: {
            expectedVersionRequired: boolean;
            /** @description What its body has besides, in the order to ask for it */
            needs: components["schemas"]["ActionNeedResponse"][];
            /** @enum {string} */
            type: "allot" | "comment" | "urge" | "submit" | "withdraw" | "accept" | "return" | "reopen" | "request-extension" | "decide-extension" | "set-date" | "cancel" | "acknowledge-escalation" | "direct-escalation" | "answer-escalation" | "close-escalation";
        };
        AllowedRoundActionResponse: {
            expectedVersionRequired: boolean;
            /** @enum {string} */
            type: "open-round" | "set-round-date" | "open-consolidation" | "close-round";
        };
        AnswerEscalationBody: {
            /** @description The explanation asked for (giải trình) */
            answer: string;
            /** @example due-1 */
            escalationId: string;
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "answer-escalation";
        };
        ApiTokenResponse: {
            /** Format: uuid */
            accountId: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            name: string;
        };
        AskedExtensionResponse: {
            /** Format: date-time */
            askedAt: string;
            reason: string;
            /** Format: date */
            until: string;
        };
        AskedRefusalResponse: {
            /** Format: date-time */
            askedAt: string;
            reason: string;
        };
        AssigneeResponse: {
            followed: boolean;
            /** @enum {string} */
            kind: "agency" | "group";
            /** @enum {string} */
            mandate: "directive" | "request" | "by-kind";
            mandateWords: string | null;
            name: string;
            /** @enum {string} */
            role: "lead" | "coordinate" | "perform";
        };
        AssignmentChangeResponse: {
            fields: string[];
            /** @enum {string} */
            kind: "added" | "changed" | "dropped";
            likeness: number | null;
            newRef: string | null;
            ref: string | null;
            tasks: components["schemas"]["TaskConsequencesResponse"];
            title: string;
        };
        AssignmentDeadlineResponse: {
            /** @description Null where it follows later, or from none */
            resolved: components["schemas"]["ResolvedDeadlineResponse"] | null;
            /** @description What they say, as the structured document has it */
            spec: {
                [key: string]: unknown;
            };
            /** @description As the plan has them */
            words: string;
        };
        AssignmentDetailResponse: {
            assignees: components["schemas"]["NamedAssigneeResponse"][];
            /** @description Phối hợp */
            coordinators: components["schemas"]["CoordinatorResponse"][];
            /** @description The words of its date */
            deadlineWords: string | null;
            /** @enum {string} */
            deliverable: "communication" | "training" | "guidance" | "inspection" | "policy" | "database" | "budget" | "report" | "plan" | "other";
            /** @description Refs of the assignments it depends on */
            dependsOn: string[];
            /** @description The words of the event it waits for */
            eventWords: string | null;
            /** Format: uuid */
            id: string;
            /** @description Who leads (chủ trì), if anybody */
            leads: components["schemas"]["AgencyNameResponse"][];
            place: components["schemas"]["PlaceResponse"];
            /** @description Sản phẩm */
            product: string | null;
            /** @description Who gets the product */
            receiver: string | null;
            /** @example III.6.5 */
            ref: string;
            /** @description The sentence of the plan */
            text: string;
            title: string;
        };
        AssignmentNameResponse: {
            /** Format: uuid */
            id: string;
            /** @example III.6.5 */
            ref: string;
            /** @description At most 60 characters */
            title: string;
        };
        AssignmentPreviewResponse: {
            /** @description How many get a task */
            agencies: number;
            /** @enum {string} */
            class: "dated" | "recurring" | "on-event" | "standing" | "to-be-set";
            /** @description Only waits for its period or event at first */
            dormant: boolean;
            due: components["schemas"]["ResolvedDeadlineResponse"] | null;
            firstTurn: components["schemas"]["FirstTurnResponse"] | null;
            /** @example III.6.5 */
            ref: string;
            title: string;
        };
        AssignmentResponse: {
            assignees: components["schemas"]["AssigneeResponse"][];
            /** @enum {string} */
            class: "dated" | "recurring" | "on-event" | "standing" | "to-be-set";
            coordinators: string[];
            deadline: components["schemas"]["AssignmentDeadlineResponse"] | null;
            deliverable: string;
            dependsOn: string[];
            eventWords: string | null;
            /** Format: uuid */
            id: string;
            /** @description Section, item, bullet and lines of the source text */
            place: {
                [key: string]: unknown;
            };
            product: string | null;
            receiver: string | null;
            recurrence: components["schemas"]["RecurrenceResponse"] | null;
            /** @example III.6.5 */
            ref: string;
            text: string;
            titleShort: string;
        };
        BoardCellResponse: {
            /** @description A decision is awaited */
            decisionPending: boolean;
            dormant: boolean;
            /** Format: date-time */
            dueAt: string | null;
            /** @enum {number} */
            escalationLevel: 0 | 1 | 2;
            occurrence: number;
            /** @description How many occurrences the agency has; the latest is shown */
            occurrences: number;
            /** @description Đề nghị */
            requested: boolean;
            /** @description Im lặng: not received, and the day for that is past */
            silent: boolean;
            /** @enum {string} */
            status: "not-received" | "in-progress" | "returned" | "awaiting-confirmation" | "suspended" | "completed" | "cancelled" | "refused" | "ended";
            /** Format: uuid */
            taskId: string;
            /** @enum {string|null} */
            timeClass: "in-time" | "due-soon" | "overdue" | "no-deadline" | null;
            /** @enum {string|null} */
            timeliness: "on-time" | "late" | null;
        };
        BoardColumnResponse: {
            /** @enum {string} */
            class: "dated" | "recurring" | "on-event" | "standing" | "to-be-set";
            deadlineWords: string | null;
            /** Format: uuid */
            id: string;
            ref: string;
            /** @description The sentence of the plan */
            text: string;
            title: string;
        };
        BoardGroupResponse: {
            /** @enum {string} */
            kind: "people's-committee" | "department" | "equivalent" | "inspectorate" | "management-board" | "district-office" | "public-service-unit" | "armed-force" | "social-insurance" | "front-or-mass-organisation" | "association" | "press" | "party-body" | "enterprise-group" | "other";
            rows: components["schemas"]["BoardRowResponse"][];
            subtotals: components["schemas"]["BoardSubtotalResponse"][];
            total: components["schemas"]["BoardSubtotalResponse"];
        };
        BoardRowResponse: {
            agencyId: string;
            /** @description In the order of the columns; null: not its assignment */
            cells: (components["schemas"]["BoardCellResponse"] | null)[];
            name: string;
            /** @description As it is called where there is little room */
            shortName: string;
        };
        BoardSubtotalResponse: {
            completed: number;
            escalated: number;
            notReceived: number;
            overdue: number;
            tasks: number;
            waiting: number;
        };
        BulkFilter: {
            /**
             * Format: uuid
             * @description Only the tasks of this assignment
             */
            assignmentId?: string;
            /** Format: uuid */
            planId: string;
            /**
             * Format: uuid
             * @description Only the reports of this round
             */
            roundId?: string;
        };
        BulkJobResponse: {
            /** Format: date-time */
            createdAt: string;
            done: number;
            failed: number;
            /** @description The first hundred that could not be done */
            failedItems: components["schemas"]["FailedItemResponse"][];
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "launch" | "occurrences" | "close-plan" | "receive" | "confirm" | "open-round" | "round-date" | "accept-reports" | "urge" | "urge-reports" | "replan";
            /** Format: uuid */
            planId: string | null;
            /** @enum {string} */
            status: "running" | "done" | "failed-partly";
            /** @description How many things it works on */
            total: number;
        };
        BulkPreviewResponse: {
            /** @description In the order of the registry */
            agencies: components["schemas"]["PreviewedAgencyResponse"][];
            /** @description How many would be taken as they stand now */
            possible: number;
            total: number;
        };
        CalendarDayRequest: {
            /** Format: date */
            date: string;
            /** @enum {string} */
            kind: "holiday" | "day-off-in-lieu" | "day-off-swapped" | "working-saturday";
            /** @description As it is shown (Quốc khánh) */
            name: string;
            /** @description The document that says so */
            source?: string;
        };
        CalendarDayResponse: {
            /** Format: date */
            date: string;
            /** @enum {string} */
            kind: "holiday" | "day-off-in-lieu" | "day-off-swapped" | "working-saturday";
            name: string;
        };
        CalendarYearResponse: {
            days: components["schemas"]["CalendarDayResponse"][];
            /** @description Version of the calendar in force */
            version: number;
            year: number;
        };
        CancelBody: {
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @description Why */
            reason: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "cancel";
        };
        ChangeCalendarRequest: {
            add?: components["schemas"]["CalendarDayRequest"][];
            /** @description The version of the calendar that the person saw */
            expectedVersion: number;
            reason: string;
            remove?: string[];
        };
        ChangeMeRequest: {
            /**
             * Format: email
             * @description null: no e-mail
             */
            email?: string | null;
            /** @enum {string} */
            locale?: "vi" | "en";
        };
        ChangePasswordRequest: {
            /** Format: password */
            currentPassword: string;
            /** Format: password */
            newPassword: string;
        };
        ChangePolicyRequest: {
            /** @enum {string} */
            apply: "running-work" | "new-work-only";
            conventions?: components["schemas"]["ConventionsRequest"];
            /** @description The version of the plan that the person saw */
            expectedVersion: number;
            ladder?: components["schemas"]["LadderRequest"];
            reason: string;
        };
        ChangePreviewResponse: {
            byAgency: components["schemas"]["AgencyMovesResponse"][];
            byMonth: components["schemas"]["MonthMovesResponse"][];
            byPlan: components["schemas"]["PlanMovesResponse"][];
            /** @description How many of them get another due date */
            dates: number;
            earlier: number;
            items: components["schemas"]["MovingSubjectResponse"][];
            later: number;
            /**
             * Format: uuid
             * @description "after" of the next part
             */
            next: string | null;
            reports: number;
            /** @description Report rounds whose days move */
            rounds: number;
            tasks: number;
            /** @description How many stay as they are planned, since the calendar does not reach the days they need */
            unplannable: number;
            /** @description The first of them */
            unplanned: components["schemas"]["UnplannedSubjectResponse"][];
        };
        ChecklistResponse: {
            open: components["schemas"]["OpenPointResponse"][];
            /** @description Whether a plan can be made of it */
            ready: boolean;
        };
        CheckpointResponse: {
            /** Format: date-time */
            at: string;
            /** @example overdue-1 */
            checkpoint: string;
            /** Format: date */
            date: string;
            /** @description Drawn up or passed over */
            watched: boolean;
        };
        CloseEscalationBody: {
            /** @example due-1 */
            escalationId: string;
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @description Remark */
            note?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "close-escalation";
        };
        ClosePlanRequest: {
            expectedVersion: number;
            /** @description Why the plan is closed; for each open task without a reason of its own */
            reason: string;
            /** @description Reasons of single tasks and reports, by their ids */
            reasons?: {
                [key: string]: string;
            };
        };
        CloseRoundBody: {
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @description Why */
            reason: string;
            /** @enum {string} */
            type: "close-round";
        };
        ColleagueResponse: {
            /** Format: uuid */
            id: string;
            /** @example Nguyễn Văn An */
            name: string;
            roles: ("officer" | "head" | "plan-owner" | "supervisor" | "administrator")[];
        };
        CommandAnswerResponse: {
            /**
             * Format: date-time
             * @description Plan time of the decision
             */
            at: string;
            /** @enum {string} */
            status: "not-received" | "in-progress" | "returned" | "awaiting-confirmation" | "suspended" | "completed" | "cancelled" | "refused" | "ended";
            /** Format: uuid */
            taskId: string;
            /** @description The `expectedVersion` of the next command */
            version: number;
        };
        CommentBody: {
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @description What is to be said */
            text: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "comment";
        };
        ComparePlanRequest: {
            /**
             * Format: uuid
             * @description The running plan
             */
            planId: string;
        };
        CompletenessCountedResponse: {
            /** Format: date-time */
            at: string;
            /** @description Never ranked */
            byKind: components["schemas"]["CompletenessOfKindResponse"][];
            followed: components["schemas"]["CompletenessCountsResponse"];
            /** @description Bodies that were requested (đề nghị), apart */
            requested: components["schemas"]["CompletenessCountsResponse"];
        };
        CompletenessCountsResponse: {
            /** @description Chấp nhận */
            accepted: number;
            /** @description Not owed any more */
            cancelled: number;
            /** @description Muộn */
            late: number;
            /** @description Chưa nộp */
            missing: number;
            /** @description Đúng hạn */
            onTime: number;
            /** @description Of those missing, past their date */
            overdue: number;
            owed: number;
            /** @description Trả lại */
            returned: number;
            /** @description Đã nộp, chờ chấp nhận */
            submitted: number;
            /** @description Sent while no date was set */
            undated: number;
            /** @description Không phát sinh */
            zero: number;
        };
        CompletenessGroupResponse: {
            counts: components["schemas"]["CompletenessCountsResponse"];
            /** @enum {string} */
            kind: "people's-committee" | "department" | "equivalent" | "inspectorate" | "management-board" | "district-office" | "public-service-unit" | "armed-force" | "social-insurance" | "front-or-mass-organisation" | "association" | "press" | "party-body" | "enterprise-group" | "other";
            rows: components["schemas"]["CompletenessRowResponse"][];
        };
        CompletenessOfKindResponse: {
            counts: components["schemas"]["CompletenessCountsResponse"];
            /** @enum {string} */
            kind: "people's-committee" | "department" | "equivalent" | "inspectorate" | "management-board" | "district-office" | "public-service-unit" | "armed-force" | "social-insurance" | "front-or-mass-organisation" | "association" | "press" | "party-body" | "enterprise-group" | "other";
        };
        CompletenessResponse: {
            /** Format: date-time */
            at: string;
            /** @description All bodies that are followed */
            counts: components["schemas"]["CompletenessCountsResponse"];
            groups: components["schemas"]["CompletenessGroupResponse"][];
            /** @description Null: this one is the first */
            lastRound: components["schemas"]["LastRoundResponse"] | null;
            requested: components["schemas"]["RequestedGroupResponse"];
        };
        CompletenessRowResponse: {
            /** Format: date-time */
            acceptedAt: string | null;
            agency: components["schemas"]["AgencyNameResponse"];
            /** @description What the asking account may order now */
            allowedCommands: ("allot" | "comment" | "urge" | "submit" | "withdraw" | "accept" | "return" | "reopen" | "request-extension" | "decide-extension" | "set-date" | "cancel" | "acknowledge-escalation" | "direct-escalation" | "answer-escalation" | "close-escalation")[];
            /** Format: date */
            dueOn: string | null;
            /** @enum {number} */
            escalationLevel: 0 | 1 | 2;
            /** @enum {string} */
            kind: "people's-committee" | "department" | "equivalent" | "inspectorate" | "management-board" | "district-office" | "public-service-unit" | "armed-force" | "social-insurance" | "front-or-mass-organisation" | "association" | "press" | "party-body" | "enterprise-group" | "other";
            /** @description Null: it had none to send */
            lastRound: components["schemas"]["LastReportResponse"] | null;
            /** Format: uuid */
            reportId: string;
            /** @description How often it was returned */
            reworks: number;
            /** @enum {string} */
            status: "not-submitted" | "submitted" | "returned" | "accepted" | "cancelled";
            /** Format: date-time */
            submittedAt: string | null;
            /** @enum {string|null} */
            timeClass: "in-time" | "due-soon" | "overdue" | "no-deadline" | null;
            /** @enum {string|null} */
            timeliness: "on-time" | "late" | null;
            /** @enum {string} */
            treatment: "followed" | "requested";
            /** @description The `expectedVersion` of the next command */
            version: number;
            /** @description Không phát sinh */
            zero: boolean;
        };
        ConfirmBody: {
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @description Remark */
            note?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "confirm";
        };
        ConsolidatedFigureResponse: {
            key: string;
            label: string;
            parts: components["schemas"]["FigurePartResponse"][];
            unit: string;
            /** @description Null where a sum says nothing (percentages) */
            value: number | null;
        };
        ConsolidationSourcesResponse: {
            completeness: components["schemas"]["CompletenessCountedResponse"];
            figures: components["schemas"]["ConsolidatedFigureResponse"][];
            /** @description Names of the followed bodies without a report */
            missing: string[];
            /** @description Names of the requested bodies without a report */
            missingRequested: string[];
        };
        ConventionsRequest: {
            /** @enum {string} */
            beforeDay?: "exclusive" | "inclusive";
            /** @enum {string} */
            rollForward?: "next" | "same" | "previous";
        };
        ConventionsResponse: {
            /**
             * @description Whether "trước ngày X" includes X
             * @enum {string}
             */
            beforeDay: "exclusive" | "inclusive";
            /**
             * @description Where a date on a day off goes
             * @enum {string}
             */
            rollForward: "next" | "same" | "previous";
        };
        CoordinatorResponse: {
            /** @description Empty where the name means nobody in particular */
            agencies: components["schemas"]["AgencyNameResponse"][];
            /** @example Các sở, ban, ngành */
            name: string;
        };
        CreateAccountRequest: {
            /** @description Required unless the only role is administrator */
            agencyId?: string | null;
            displayName: string;
            /** Format: email */
            email?: string | null;
            /**
             * @default vi
             * @enum {string}
             */
            locale: "vi" | "en";
            /**
             * @description Lower-case letters, digits, . _ @ -
             * @example ubnd.phuong.ba-dinh
             */
            login: string;
            /** Format: password */
            password: string;
            roles: ("officer" | "head" | "plan-owner" | "supervisor" | "administrator")[];
        };
        CreateApiTokenRequest: {
            /** @description What the token is for */
            name: string;
            /** @default 90 */
            validDays: number;
        };
        CreateBulkJobRequest: {
            /** @description All tasks or reports of a plan that wait for this order of the actor; to be urged: what is late or silent, and all reports that are missing */
            filter?: components["schemas"]["BulkFilter"];
            /** @enum {string} */
            kind: "receive" | "confirm" | "accept-reports" | "urge" | "urge-reports";
            /** @description A remark; of an urging what is told, and then required */
            note?: string;
            /** @description The reports to accept, or else a filter */
            reportIds?: string[];
            /** @description The tasks, or else a filter */
            taskIds?: string[];
        };
        CreatePlanRequest: {
            /** @description The plan as structured document (schemaVersion 1), as sample-plans/hanoi-2025/plan.json */
            document: {
                [key: string]: unknown;
            };
            /** @description The text in which the places of the document count */
            sourceText?: string;
        };
        DateMoveResponse: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        DateOfItemResponse: {
            /** @description Null where it comes round, waits for an event or cannot be reckoned yet */
            due: components["schemas"]["ResolvedDeadlineResponse"] | null;
            /** @example a12 */
            id: string;
        };
        DatesOfItemsResponse: {
            items: components["schemas"]["DateOfItemResponse"][];
        };
        DecideExtensionBody: {
            approve: boolean;
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @description Why */
            reason?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "decide-extension";
            /**
             * Format: date
             * @description Another day than the one asked for
             * @example 2025-09-03
             */
            until?: string;
        };
        DecideRefusalBody: {
            accept: boolean;
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @description Why */
            reason?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "decide-refusal";
        };
        DemoAccount: {
            /** @example Sở Nội vụ */
            agency: string;
            /** @example noi-vu */
            login: string;
            /** @example Người theo dõi kế hoạch */
            name: string;
            password: string;
            /** @example Theo dõi kế hoạch */
            role: string;
        };
        DemoClock: {
            /** @example 2025-10-28T09:00:00+07:00 */
            now: string;
            /** @example 09:00, thứ Ba, 28/10/2025 */
            text: string;
        };
        DemoHistory: {
            done: number;
            /** @enum {string} */
            state: "waiting" | "walking" | "done";
            text: string;
            total: number;
        };
        DemoState: {
            accounts: components["schemas"]["DemoAccount"][];
            clock: components["schemas"]["DemoClock"];
            history: components["schemas"]["DemoHistory"];
            problem: string | null;
            target: string | null;
            walking: boolean;
        };
        DirectEscalationBody: {
            /** @description What is directed (ý kiến chỉ đạo) */
            direction: string;
            /**
             * Format: date
             * @description Until when
             * @example 2025-09-03
             */
            dueOn?: string;
            /** @example due-1 */
            escalationId: string;
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "direct-escalation";
        };
        DraftResponse: {
            content: components["schemas"]["ReportContentResponse"];
            /** Format: date-time */
            savedAt: string;
            savedBy: components["schemas"]["PersonNameResponse"] | null;
            /** @description To be named by the next save */
            version: number;
        };
        DueResponse: {
            /**
             * Format: date-time
             * @description 24:00 of that day
             * @example 2025-09-04T00:00:00+07:00
             */
            at: string;
            /**
             * Format: date
             * @description The last day on which a result is on time
             * @example 2025-09-03
             */
            date: string;
            /** @description Why it is this day */
            explanation: string | null;
            /** @example còn 3 ngày làm việc (thứ Tư, 03/9/2025) */
            sentence: string;
            /** @example thứ Tư */
            weekday: string;
            /** @description Working days after today up to the date; negative when overdue; null beyond the calendar */
            workingDaysLeft: number | null;
        };
        EndedAgencyResponse: {
            /** @example quang-nam/so-lao-dong-thuong-binh-va-xa-hoi */
            agencyId: string;
            /**
             * Format: date
             * @description Its last day
             */
            endedOn: string;
            name: string;
            openReports: number;
            openTasks: number;
            /** @description Beside its own work */
            parts: ("issuer" | "standing-agency")[];
            /** @description By the register, as of today; a proposal, never applied by itself */
            successors: components["schemas"]["SuccessorResponse"][];
        };
        EndedInRoundResponse: {
            agency: components["schemas"]["AgencyNameResponse"];
            /**
             * Format: date
             * @description Its last day
             */
            endedOn: string;
            /** @description By the register; never applied by itself */
            successors: components["schemas"]["AgencyNameResponse"][];
        };
        EndedSessionsResponse: {
            /** @description How many log-ins ended */
            ended: number;
        };
        EndFollowingBody: {
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @description Why */
            reason: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "end-following";
        };
        EnterPolicyRequest: {
            ladder: components["schemas"]["LadderRequest"];
            reason: string;
        };
        EscalationPageResponse: {
            items: components["schemas"]["EscalationResponse"][];
            nextCursor: string | null;
        };
        EscalationResponse: {
            /** @description Who must act */
            agency: components["schemas"]["AgencyNameResponse"];
            /** @description What the asking account may do now */
            allowedActions: ("acknowledge-escalation" | "direct-escalation" | "answer-escalation" | "close-escalation")[];
            answer: string | null;
            /** @enum {string} */
            clock: "receipt" | "due" | "rework" | "confirm" | "plan-end";
            /** @description Grows each time the clock starts again */
            clockVersion: number;
            /** Format: date-time */
            closedAt: string | null;
            direction: string | null;
            /**
             * Format: date
             * @description Last accepted day of the date in force
             */
            dueOn: string | null;
            /** @example due-1 */
            id: string;
            /** @enum {number} */
            level: 1 | 2;
            plan: components["schemas"]["PlanNameResponse"];
            /** Format: date-time */
            raisedAt: string;
            /** Format: date-time */
            raisedTo2At: string | null;
            /** @enum {string} */
            status: "open" | "acknowledged" | "directed" | "answered" | "closed";
            /** @description Orders go to /tasks/{id}/commands or /reports/{id}/commands */
            subject: components["schemas"]["SubjectNameResponse"];
            /** Format: date-time */
            updatedAt: string;
        };
        ExplainedDateResponse: {
            /**
             * Format: date-time
             * @description 24:00 of that day
             * @example 2025-09-04T00:00:00+07:00
             */
            at: string;
            /**
             * Format: date
             * @description The last day on which a result is on time
             * @example 2025-09-03
             */
            date: string;
            /** @description Why it is this day */
            explanation: string | null;
            /**
             * Format: date
             * @description The day that the words name
             * @example 2025-08-31
             */
            nominal: string;
            /** @example còn 3 ngày làm việc (thứ Tư, 03/9/2025) */
            sentence: string;
            /** @example thứ Tư */
            weekday: string;
            /** @example hoàn thành trong tháng 8/2025 */
            words: string;
            /** @description Working days after today up to the date; negative when overdue; null beyond the calendar */
            workingDaysLeft: number | null;
        };
        ExplanationResponse: {
            en: string;
            vi: string;
        };
        FailedItemResponse: {
            /** @description Stable code of the problem */
            code: string;
            /** @description The problem in the reader's language */
            detail: string;
            n: number;
            /** @description The task or report it is about */
            subjectId: string | null;
        };
        FigureBody: {
            /** @example Số người được tập huấn */
            indicator: string;
            note?: string;
            /** @example người */
            unit: string;
            /** @example 120 */
            value: number;
        };
        FigurePartResponse: {
            agency: components["schemas"]["AgencyNameResponse"];
            /**
             * Format: uuid
             * @description The unit's report
             */
            reportId: string | null;
            value: number;
        };
        FigureResponse: {
            indicator: string;
            note: string | null;
            unit: string;
            value: number;
        };
        FileResponse: {
            /**
             * Format: uuid
             * @description For GET /files/:id and for `fileIds` of a submission
             */
            id: string;
            /** @example Báo cáo kết quả tháng 8.pdf */
            name: string;
            /** @description SHA-256, hexadecimal */
            sha256: string;
            /** @description Bytes */
            size: number;
            /** @example pdf */
            type: string;
            /** Format: date-time */
            uploadedAt: string;
        };
        FindingResponse: {
            attempt: number | null;
            /** @enum {string|null} */
            clock: "receipt" | "due" | "rework" | "confirm" | "plan-end" | null;
            clockVersion: number | null;
            expected: components["schemas"]["LedgerSideResponse"] | null;
            /** @description In your language */
            explanation: string;
            found: components["schemas"]["LedgerSideResponse"] | null;
            /** @enum {string} */
            kind: "missing" | "unexpected" | "status" | "reason" | "date" | "instant" | "late" | "level" | "tells" | "without-event" | "untold" | "unreadable";
            n: number;
            /** Format: uuid */
            planId: string;
            repeat: number | null;
            rung: string | null;
            /**
             * Format: uuid
             * @description The task or report
             */
            subjectId: string;
            /** @enum {string} */
            subjectKind: "task" | "report";
        };
        FirstRoundResponse: {
            /**
             * Format: date
             * @description Last accepted day of the consolidation; null: to be set
             */
            consolidationDueOn: string | null;
            /** Format: date-time */
            opensAt: string;
            /** Format: date */
            opensOn: string;
            /** @example 2025 */
            periodKey: string;
            /**
             * Format: date
             * @description Last accepted day of the units; null: to be set
             */
            unitsDueOn: string | null;
            /**
             * Format: date
             * @description Last day of the figures
             */
            windowCutOff: string;
            /**
             * Format: date
             * @description First day of the figures
             */
            windowStart: string;
        };
        FirstTurnResponse: {
            /** @description Null: still to be set */
            due: components["schemas"]["ResolvedDeadlineResponse"] | null;
            /** Format: date-time */
            opensAt: string;
            /** Format: date */
            opensOn: string;
            /** @example 2025 */
            periodKey: string;
        };
        FoundAgenciesResponse: {
            items: components["schemas"]["AgencyResponse"][];
            /** @description There are more; the list with the same text has them */
            more: boolean;
        };
        FoundPlansResponse: {
            items: components["schemas"]["PlanResponse"][];
            /** @description There are more; the list with the same text has them */
            more: boolean;
        };
        FoundTasksResponse: {
            items: components["schemas"]["TaskRowResponse"][];
            /** @description There are more; the list with the same text has them */
            more: boolean;
        };
        Happening: {
            /** @example UBND phường Ba Đình */
            agency: string;
            /** @example 2025-10-14T10:00:00+07:00 */
            at: string;
            /** @example rung:overdue-3 */
            kind: string;
            /** @example Quá hạn: chuyển lãnh đạo phụ trách (mức 2) */
            text: string;
            /** @example III.6.5 */
            what: string;
        };
        HealthResponse: {
            /** @enum {string} */
            status: "ok";
        };
        HistoryActorResponse: {
            agency: components["schemas"]["AgencyNameResponse"] | null;
            person: components["schemas"]["PersonNameResponse"];
        };
        HistoryEntryResponse: {
            /** @description Null: a clock acted */
            actor: components["schemas"]["HistoryActorResponse"] | null;
            /** Format: date-time */
            at: string;
            /**
             * Format: uuid
             * @description The result handed in
             */
            contentId: string | null;
            /**
             * Format: date
             * @description The date it set or asked for
             */
            day: string | null;
            /**
             * @description The escalation level it raised
             * @enum {number|null}
             */
            escalation: 1 | 2 | null;
            escalationId: string | null;
            /** @description Rungs that it stands for or put off */
            passedOver: components["schemas"]["PassedRungResponse"][];
            percent: number | null;
            /** @description The reminder or escalation that fired */
            rung: components["schemas"]["HistoryRungResponse"] | null;
            /** @example Trả lại, yêu cầu hoàn thiện trước hết ngày 05/11/2025 */
            sentence: string;
            /** @description Number of the event in its task */
            seq: number;
            /** @description Whom it told */
            tells: ("responsible" | "head" | "standing-agency" | "standing-head" | "leader")[];
            /** @description The words of the person: reason, remark, direction… */
            text: string | null;
            /** @example returned */
            type: string;
        };
        HistoryPageResponse: {
            items: components["schemas"]["HistoryEntryResponse"][];
            nextCursor: string | null;
        };
        HistoryRungResponse: {
            /** @enum {string} */
            clock: "receipt" | "due" | "rework" | "confirm" | "plan-end";
            /** @description Grows each time the clock starts again */
            clockVersion: number;
            /**
             * Format: date
             * @description The working day it belongs to
             */
            date: string;
            repeat: number;
            /** @example overdue-2 */
            rung: string;
        };
        ImportNoticeResponse: {
            code: string;
            en: string;
            vi: string;
        };
        ImportTextResponse: {
            /** @description Places count in the lines joined by line feeds */
            lines: components["schemas"]["SourceLineResponse"][];
        };
        IssuePlanRequest: {
            expectedVersion: number;
            /**
             * Format: date
             * @description Day of issue, where the document left it open or assumed
             */
            issuedOn?: string;
            /**
             * @description Number and symbol given at the issue
             * @example 217/KH-UBND
             */
            number?: string;
        };
        LadderRequest: {
            confirm?: components["schemas"]["RungRuleRequest"][];
            due?: components["schemas"]["RungRuleRequest"][];
            extensionHoldWorkingDays?: number;
            morning?: components["schemas"]["MorningRequest"];
            receipt?: components["schemas"]["RungRuleRequest"][];
            requestLineFrom?: string;
            reworkWorkingDays?: number;
        };
        LadderResponse: {
            confirm: components["schemas"]["RungRuleResponse"][];
            due: components["schemas"]["RungRuleResponse"][];
            extensionHoldWorkingDays: number;
            morning: components["schemas"]["MorningResponse"];
            receipt: components["schemas"]["RungRuleResponse"][];
            requestLineFrom: string;
            reworkWorkingDays: number;
            version: number;
        };
        LastReportResponse: {
            /** Format: uuid */
            reportId: string;
            /** @enum {string} */
            status: "not-submitted" | "submitted" | "returned" | "accepted" | "cancelled";
            /** @enum {string|null} */
            timeliness: "on-time" | "late" | null;
            /** @description Không phát sinh */
            zero: boolean;
        };
        LastRoundResponse: {
            counted: components["schemas"]["CompletenessCountedResponse"];
            /** @example năm 2024 */
            periodName: string;
            /** Format: uuid */
            roundId: string;
        };
        LateAgencyResponse: {
            agency: components["schemas"]["AgencyNameResponse"];
            /**
             * @description The highest level of its open escalations
             * @enum {number}
             */
            escalationLevel: 0 | 1 | 2;
            /**
             * Format: date
             * @description The earliest of their dates
             */
            oldestDueOn: string;
            /** @description Overdue tasks */
            overdue: number;
            planIds: string[];
        };
        LeaderOverviewResponse: {
            /** Format: date-time */
            at: string;
            /** @description At most 20 that wait for the reader, the newest first */
            escalations: components["schemas"]["EscalationResponse"][];
            /** @description At most 50, those with the most overdue first */
            lateAgencies: components["schemas"]["LateAgencyResponse"][];
            /** @description How many there are in all */
            lateAgencyCount: number;
            /** @description Those at risk first */
            plans: components["schemas"]["PlanStandingResponse"][];
            /** @description Of all these plans together, twelve weeks */
            trend: components["schemas"]["TrendPointResponse"][];
            /** @description What waits for the reader */
            waiting: components["schemas"]["TodayItemResponse"][];
        };
        LedgerEntryResponse: {
            /** @description Whose work it is about */
            agency: components["schemas"]["AgencyNameResponse"];
            /** @description Grows when it is put off to a later day */
            attempt: number;
            /** @enum {string} */
            clock: "receipt" | "due" | "rework" | "confirm" | "plan-end";
            clockVersion: number;
            /** Format: date */
            date: string;
            /** Format: date-time */
            decidedAt: string | null;
            /** @description Number of the event that decided it */
            decidedSeq: number | null;
            plan: components["schemas"]["PlanNameResponse"];
            /** Format: date-time */
            plannedAt: string;
            /** @enum {string|null} */
            reason: "late-entry" | "outage" | "date-moved" | "suspended" | "done-early" | "reassigned" | "ended" | null;
            repeat: number;
            /** @example overdue-2 */
            rung: string;
            /** @enum {string} */
            status: "planned" | "fired" | "superseded" | "closed";
            subject: components["schemas"]["SubjectNameResponse"];
            /** @description Whom it told */
            tells: ("responsible" | "head" | "standing-agency" | "standing-head" | "leader")[];
        };
        LedgerPageResponse: {
            items: components["schemas"]["LedgerEntryResponse"][];
            nextCursor: string | null;
        };
        LedgerSideResponse: {
            /** Format: date */
            date: string;
            /** Format: date-time */
            decidedAt: string | null;
            /** @description Level of the escalation */
            escalation: number | null;
            /** Format: date-time */
            plannedAt: string;
            reason: string | null;
            /** @enum {string} */
            status: "planned" | "fired" | "superseded" | "closed";
            tells: string[];
        };
        LiveChangeResponse: {
            /** @description Which; null: more than can be named, or there is only one (`notifications`, `clock`) */
            ids: string[] | null;
            /** @enum {string} */
            kind: "task" | "report" | "report-draft" | "round" | "plan" | "bulk-job" | "plan-import" | "notifications" | "clock";
            /**
             * Format: uuid
             * @description Of tasks, reports, rounds, plans
             */
            planId: string | null;
        };
        LiveChangesResponse: {
            changes: components["schemas"]["LiveChangeResponse"][];
        };
        LoggedInResponse: {
            account: components["schemas"]["MeResponse"];
            /** Format: date-time */
            expiresAt: string;
            /** @description For programs, as Authorization: Bearer; browsers have it in a cookie already */
            token: string;
        };
        LogInRequest: {
            /** @example sonoivu */
            login: string;
            /** Format: password */
            password: string;
        };
        MailDetailsResponse: {
            address: string | null;
            attempts: number;
            /**
             * Format: date-time
             * @description System time
             */
            createdAt: string;
            html: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "digest" | "escalation";
            /** @description Codes of the last failure */
            lastError: string | null;
            /** @enum {string} */
            locale: "vi" | "en";
            /** @description The agency whose mailbox receives it */
            mailboxAgencyId: string | null;
            messageId: string;
            /**
             * Format: date-time
             * @description Plan time at which it was written
             */
            planAt: string;
            recipientAccountId: string | null;
            /** @description Name of the account or agency */
            recipientName: string;
            /**
             * Format: date-time
             * @description System time
             */
            sentAt: string | null;
            /** @enum {string} */
            status: "pending" | "sent" | "kept" | "failed";
            subject: string;
            text: string;
        };
        MailPageResponse: {
            items: components["schemas"]["MailResponse"][];
            nextCursor: string | null;
        };
        MailResponse: {
            address: string | null;
            attempts: number;
            /**
             * Format: date-time
             * @description System time
             */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "digest" | "escalation";
            /** @description Codes of the last failure */
            lastError: string | null;
            /** @enum {string} */
            locale: "vi" | "en";
            /** @description The agency whose mailbox receives it */
            mailboxAgencyId: string | null;
            messageId: string;
            /**
             * Format: date-time
             * @description Plan time at which it was written
             */
            planAt: string;
            recipientAccountId: string | null;
            /** @description Name of the account or agency */
            recipientName: string;
            /**
             * Format: date-time
             * @description System time
             */
            sentAt: string | null;
            /** @enum {string} */
            status: "pending" | "sent" | "kept" | "failed";
            subject: string;
            text: string;
        };
        MarkedReadResponse: {
            /** @description How many were unread */
            marked: number;
        };
        MarkReadRequest: {
            /**
             * @description Everything, instead of `ids`
             * @enum {boolean}
             */
            all?: true;
            ids?: string[];
        };
        MeResponse: {
            active: boolean;
            agencyId: string | null;
            /** Format: date-time */
            createdAt: string;
            displayName: string;
            email: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            locale: "vi" | "en";
            login: string;
            permissions: ("me:read" | "me:write" | "plans:read" | "plans:write" | "plans:issue" | "tasks:read" | "tasks:command" | "reports:read" | "reports:command" | "escalations:read" | "escalations:command" | "ledger:read" | "notifications:read" | "agencies:read" | "agencies:write" | "bulk:read" | "bulk:run" | "accounts:read" | "accounts:write" | "audit:read" | "installation:keep" | "calendar:write" | "policies:write" | "demo:run")[];
            roles: ("officer" | "head" | "plan-owner" | "supervisor" | "administrator")[];
        };
        MonthMovesResponse: {
            count: number;
            /** @example 2025-09 */
            month: string;
        };
        MorningRequest: {
            /** @description Minute of the day */
            from: number;
            to: number;
        };
        MorningResponse: {
            /** @description Minute of the day */
            from: number;
            to: number;
        };
        MovingSubjectResponse: {
            agency: components["schemas"]["AgencyNameResponse"];
            /** @description Null: only reminders move */
            due: components["schemas"]["DateMoveResponse"] | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "task" | "report";
            /** Format: uuid */
            planId: string;
            rungs: components["schemas"]["RungMoveResponse"][];
            title: string;
        };
        NamedAssigneeResponse: {
            followed: boolean;
            /** @enum {string} */
            kind: "agency" | "group";
            /** @description The word of the text ("Đề nghị", "giao") */
            mandateWords: string | null;
            /** @example UBND các xã, phường */
            name: string;
            /** @enum {string} */
            role: "lead" | "perform" | "coordinate";
        };
        NationalClassesResponse: {
            doneLate: number;
            doneOnTime: number;
            openInTime: number;
            openOverdue: number;
            /** @description Part of openInTime */
            suspended: number;
        };
        NewApiTokenResponse: {
            /** Format: uuid */
            accountId: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            name: string;
            /** @description Shown this once */
            token: string;
        };
        NotificationPageResponse: {
            items: components["schemas"]["NotificationResponse"][];
            nextCursor: string | null;
        };
        NotificationResponse: {
            /** @description Whose work it is, by short name */
            agency: string;
            /** Format: date-time */
            at: string;
            /** Format: date */
            dueOn: string | null;
            /** @description In your language */
            headline: string;
            /** Format: uuid */
            id: string;
            /** @description `rung:<rung>`, `request-line`, `event:<event>` or `alarm` */
            kind: string;
            /** Format: date */
            localDate: string;
            /** @description The page on which to deal with it */
            path: string;
            /**
             * Format: uuid
             * @description Null: an alarm
             */
            planId: string | null;
            /** @description A request (đề nghị) */
            polite: boolean;
            read: boolean;
            /** Format: uuid */
            subjectId: string;
            /** @enum {string} */
            subjectKind: "task" | "report" | "alarm";
            /** @description What is asked and until when, in your language */
            text: string;
            /** @description The work it is about */
            title: string;
            /** @description An escalation */
            urgent: boolean;
        };
        OpenConsolidationBody: {
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @description Why */
            reason: string;
            /** @enum {string} */
            type: "open-consolidation";
        };
        OpenPointResponse: {
            about: components["schemas"]["PlaceOfPointResponse"][];
            /** @description Whether no plan can be made while it is open */
            blocks: boolean;
            code: string;
            count: number;
            en: string;
            /** @enum {string} */
            kind: "undecided" | "question" | "problem";
            values: {
                [key: string]: unknown;
            };
            vi: string;
        };
        OpenRoundBody: {
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @description Why */
            reason: string;
            /** @enum {string} */
            type: "open-round";
        };
        OrderedVerificationResponse: {
            /** Format: uuid */
            verificationId: string;
        };
        OrderVerificationRequest: {
            /**
             * Format: uuid
             * @description Of one plan; without it, of all
             */
            planId?: string;
        };
        ParagraphResponse: {
            /** @description A row of a table; its cells are parted by " | " */
            isRow: boolean;
            /** @description Line of the source on which it begins, from 1 */
            line: number;
            /**
             * @description As written; empty without a mark
             * @example a)
             */
            marker: string;
            /**
             * @description Outermost first; tells how deep it stands
             * @enum {string|null}
             */
            markerKind: "part" | "capital" | "roman" | "article" | "number" | "bracketed-number" | "dotted" | "letter" | "dash" | "plus" | "dot" | null;
            /** @description Null where the file knows no pages */
            page: number | null;
            /** @description Joined as they are, they are the paragraph */
            parts: components["schemas"]["TextPartResponse"][];
        };
        PassedRungResponse: {
            /** @enum {string} */
            clock: "receipt" | "due" | "rework" | "confirm" | "plan-end";
            /** @description Grows each time the clock starts again */
            clockVersion: number;
            /**
             * Format: date
             * @description The working day it belongs to
             */
            date: string;
            /**
             * @description Why it did not fire
             * @enum {string}
             */
            reason: "late-entry" | "outage" | "date-moved" | "suspended" | "done-early" | "reassigned" | "ended";
            repeat: number;
            /** @example overdue-2 */
            rung: string;
        };
        PersonNameResponse: {
            /** Format: uuid */
            id: string;
            /** @example Nguyễn Văn An */
            name: string | null;
        };
        PlaceOfPointResponse: {
            field: string | null;
            /** @description Of an item, `plan` for the head, or of words that no item holds */
            id: string;
            /** @description The words that raised it */
            words: string | null;
        };
        PlaceResponse: {
            /** @description What follows it */
            after: string | null;
            /** @description What stands before the sentence in the document */
            before: string | null;
            /** @example 5 */
            bullet: string | null;
            /** @description Exclusive */
            end: number;
            /** @example 6 */
            item: string | null;
            lastLine: number;
            /** @description First line of the source text, from 1 */
            line: number;
            /** @example III */
            section: string;
            /** @description Offset in the source text, UTF-16 */
            start: number;
        };
        PlainCountsResponse: {
            completed: number;
            inProgress: number;
            notReceived: number;
            total: number;
            waiting: number;
        };
        PlanBoardResponse: {
            columns: components["schemas"]["BoardColumnResponse"][];
            groups: components["schemas"]["BoardGroupResponse"][];
        };
        PlanComparisonResponse: {
            changes: components["schemas"]["AssignmentChangeResponse"][];
            unchanged: number;
        };
        PlanDetailResponse: {
            /** @description Addressed, not followed */
            addressed: components["schemas"]["AddressedResponse"][];
            /** @description What the reader may do with it now */
            allowedActions: ("replace-document" | "issue" | "record-event" | "close")[];
            assignments: components["schemas"]["AssignmentResponse"][];
            authority: string;
            /** Format: date-time */
            closedAt: string | null;
            closeReason: string | null;
            /** Format: date-time */
            enteredAt: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issuedAt: string | null;
            /** Format: date */
            issuedOn: string | null;
            /** @description The day of issue was entered by a person, because the text has none */
            issuedOnAssumed: boolean;
            /** @description Cơ quan ban hành */
            issuerAgencyId: string;
            /** Format: date-time */
            launchedAt: string | null;
            /** Format: uuid */
            launchJobId: string | null;
            /**
             * Format: date-time
             * @description When its next round or occurrence opens
             */
            nextAt: string | null;
            number: string | null;
            /** Format: date */
            periodEnd: string | null;
            /** Format: date */
            periodStart: string | null;
            reporting: components["schemas"]["ReportingDutyResponse"][];
            /** @description Cơ quan thường trực */
            standingAgencyId: string;
            /** @enum {string} */
            status: "draft" | "issued" | "running" | "closed";
            /** @description The supervising leader named by the plan */
            supervisor: components["schemas"]["SupervisorResponse"];
            targets: components["schemas"]["TargetResponse"][];
            title: string;
            /** @description The expectedVersion of the next change */
            version: number;
        };
        PlanImportDetailResponse: {
            agencyId: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdBy: string;
            files: components["schemas"]["PlanImportFileResponse"][];
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The draft made of it
             */
            planId: string | null;
            /** @description Why it could not be read */
            problem: components["schemas"]["ImportNoticeResponse"] | null;
            /** @enum {string} */
            state: "reading" | "read" | "failed" | "drafted" | "discarded";
            title: string | null;
            /** @description Of the review: `expectedVersion` of its next step */
            version: number;
        };
        PlanImportFileResponse: {
            /** @description Its lines in the whole text */
            firstLine: number | null;
            /** @description What it is by its content; null until it was read */
            kind: string | null;
            lastLine: number | null;
            /** @description For GET …/files/:n */
            n: number;
            name: string;
            pages: number | null;
            /** @description SHA-256 of the bytes, hexadecimal */
            sha256: string;
            /** @description Bytes */
            size: number;
            warnings: components["schemas"]["ImportNoticeResponse"][];
        };
        PlanImportPageResponse: {
            items: components["schemas"]["PlanImportResponse"][];
            nextCursor: string | null;
        };
        PlanImportResponse: {
            agencyId: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdBy: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The draft made of it
             */
            planId: string | null;
            /** @description Why it could not be read */
            problem: components["schemas"]["ImportNoticeResponse"] | null;
            /** @enum {string} */
            state: "reading" | "read" | "failed" | "drafted" | "discarded";
            title: string | null;
            /** @description Of the review: `expectedVersion` of its next step */
            version: number;
        };
        PlanMovesResponse: {
            count: number;
            /** Format: uuid */
            planId: string;
            title: string;
        };
        PlanNameResponse: {
            /** Format: uuid */
            id: string;
            /** @description Number and symbol; null while blank */
            number: string | null;
            /** @example An toàn lao động, vệ sinh lao động thành phố Hà Nội các tháng cuối năm 2025 */
            title: string;
        };
        PlanPageResponse: {
            items: components["schemas"]["PlanResponse"][];
            nextCursor: string | null;
        };
        PlanPreviewResponse: {
            addressed: components["schemas"]["AddressedResponse"][];
            assignments: components["schemas"]["AssignmentPreviewResponse"][];
            byClass: {
                [key: string]: number;
            };
            /** @description Tasks by kind of body */
            byKind: {
                [key: string]: number;
            };
            byTreatment: {
                [key: string]: number;
            };
            consolidations: number;
            /** @description Reports of the first rounds */
            reports: number;
            rounds: components["schemas"]["RoundPreviewResponse"][];
            /** @description Tasks at the launch */
            tasks: number;
        };
        PlanProblemResponse: {
            /** @description Stable code */
            code: string;
            en: string;
            /**
             * @description JSON pointer into the document
             * @example /assignments/3/assignees/0/name
             */
            pointer: string;
            values: {
                [key: string]: unknown;
            };
            vi: string;
        };
        PlanProgressResponse: {
            failed: number;
            /** @enum {string|null} */
            jobStatus: "running" | "done" | "failed-partly" | null;
            /** @description Tasks recorded */
            launched: number;
            /** @description Tasks whose workflow runs */
            started: number;
            total: number;
        };
        PlanResponse: {
            /** @description What the reader may do with it now */
            allowedActions: ("replace-document" | "issue" | "record-event" | "close")[];
            authority: string;
            /** Format: date-time */
            closedAt: string | null;
            closeReason: string | null;
            /** Format: date-time */
            enteredAt: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issuedAt: string | null;
            /** Format: date */
            issuedOn: string | null;
            /** @description The day of issue was entered by a person, because the text has none */
            issuedOnAssumed: boolean;
            /** @description Cơ quan ban hành */
            issuerAgencyId: string;
            /** Format: date-time */
            launchedAt: string | null;
            /** Format: uuid */
            launchJobId: string | null;
            /**
             * Format: date-time
             * @description When its next round or occurrence opens
             */
            nextAt: string | null;
            number: string | null;
            /** Format: date */
            periodEnd: string | null;
            /** Format: date */
            periodStart: string | null;
            /** @description Cơ quan thường trực */
            standingAgencyId: string;
            /** @enum {string} */
            status: "draft" | "issued" | "running" | "closed";
            title: string;
            /** @description The expectedVersion of the next change */
            version: number;
        };
        PlanRulesResponse: {
            conventions: components["schemas"]["ConventionsResponse"];
            /** @description Whether the reader may change them now */
            mayChange: boolean;
            policy: components["schemas"]["LadderResponse"];
            /** @description Of the plan: the expectedVersion of a change */
            version: number;
        };
        PlanStandingResponse: {
            /** @description Escalations that stand open, and those of them with the leader */
            escalations: number;
            national: components["schemas"]["NationalClassesResponse"];
            plan: components["schemas"]["PlanNameResponse"];
            /** @description Why it is at risk; empty: it is not */
            risks: ("escalated-to-leader" | "much-overdue")[];
            tasks: number;
            withLeader: number;
        };
        PlanSummaryResponse: {
            byAgency: components["schemas"]["AgencySummaryResponse"][];
            /** @description State → time class, or `closed` → count */
            byStatus: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            national: components["schemas"]["NationalClassesResponse"];
            requests: components["schemas"]["PlainCountsResponse"];
            standing: components["schemas"]["PlainCountsResponse"];
            tasks: number;
        };
        PlanTextResponse: {
            /** @description Empty where the plan was entered without a text */
            paragraphs: components["schemas"]["ParagraphResponse"][];
            /** @description In the order of the text */
            spans: components["schemas"]["SpanResponse"][];
        };
        PlanWeekResponse: {
            /** @description As it ended, or now */
            after: components["schemas"]["NationalClassesResponse"];
            /** @description Followed work whose date passed in the week, still not handed in */
            becameOverdue: number;
            /** @description As the week began */
            before: components["schemas"]["NationalClassesResponse"];
            /** @description Confirmed */
            completed: number;
            /** @description Open work that falls due in the seven days after the week */
            dueNext: number;
            escalationsClosed: number;
            escalationsRaised: number;
            plan: components["schemas"]["PlanNameResponse"];
            /** @description Reports sent */
            reportsSent: number;
            /** @description Results handed in for the first time */
            submitted: number;
        };
        PolicyResponse: {
            policy: components["schemas"]["LadderResponse"];
            version: number;
        };
        PolicyVersionResponse: {
            version: number;
        };
        PrefillResponse: {
            /** @description Of a consolidation */
            consolidation: components["schemas"]["ConsolidationSourcesResponse"] | null;
            /** @description To be read, corrected and added to */
            content: components["schemas"]["ReportContentResponse"];
        };
        PreviewBulkJobRequest: {
            /** @description All tasks or reports of a plan that wait for this order of the actor; to be urged: what is late or silent, and all reports that are missing */
            filter?: components["schemas"]["BulkFilter"];
            /** @enum {string} */
            kind: "receive" | "confirm" | "accept-reports" | "urge" | "urge-reports";
            /** @description The reports to accept, or else a filter */
            reportIds?: string[];
            /** @description The tasks, or else a filter */
            taskIds?: string[];
        };
        PreviewCalendarRequest: {
            /** @description Days to be entered */
            add?: components["schemas"]["CalendarDayRequest"][];
            /**
             * Format: uuid
             * @description Id after which the shown part begins
             */
            after?: string;
            /** @default 50 */
            limit: number;
            /** @description Days to be taken out */
            remove?: string[];
        };
        PreviewedAgencyResponse: {
            agencyId: string;
            items: components["schemas"]["PreviewedItemResponse"][];
            name: string;
            /** @description It has an account or a mailbox */
            reachable: boolean;
            /** @description Đề nghị: told in polite words */
            requested: boolean;
        };
        PreviewedItemResponse: {
            /** Format: uuid */
            id: string;
            /** @description As it stands now the order would be taken */
            possible: boolean;
            title: string;
        };
        PreviewPolicyRequest: {
            /**
             * Format: uuid
             * @description Id after which the shown part begins
             */
            after?: string;
            conventions?: components["schemas"]["ConventionsRequest"];
            /** @description What of the ladder is otherwise; the rest stays */
            ladder?: components["schemas"]["LadderRequest"];
            /** @default 50 */
            limit: number;
        };
        Problem: {
            /** @description Stable */
            code: string;
            correlationId: string;
            /** @description What is wrong and what to do, in the reader's language */
            detail: string;
            errors?: components["schemas"]["ProblemField"][];
            instance: string;
            status: number;
            title: string;
            /** @example urn:don-doc:problem:not-found */
            type: string;
            /** @description The values that belong to the code */
            values?: {
                [key: string]: unknown;
            };
        };
        ProblemField: {
            code: string;
            detail: string;
            /** @example assignments.3.due */
            field: string;
            /** @example /assignments/3/due */
            pointer: string;
        };
        ReadDeadlineRequest: {
            /** @example trước ngày 15/12/2025 */
            words: string;
        };
        ReadDeadlineResponse: {
            /** @enum {string|null} */
            class: "dated" | "recurring" | "on-event" | "standing" | "to-be-set" | null;
            /** @enum {string|null} */
            cycle: "month" | "quarter" | "half-year" | "nine-months" | "year" | null;
            /** @description Words and specification, as the field `deadline` takes them; null where they limit nothing */
            deadline: {
                [key: string]: unknown;
            } | null;
            due: components["schemas"]["ResolvedDeadlineResponse"] | null;
            /** @description Codes of what the words leave open */
            questions: string[];
        };
        ReassignBody: {
            /** @example ha-noi/so-xay-dung */
            agencyId: string;
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @description Why */
            reason: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "reassign";
        };
        ReceiveBody: {
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "receive";
        };
        RecordEventRequest: {
            /** @description The agencies it concerns; never all by default */
            agencyIds: string[];
            /**
             * @example [
             *       "III.6.6"
             *     ]
             */
            assignmentRefs: string[];
            /** Format: date */
            occurredOn: string;
            text: string;
        };
        RecurrenceResponse: {
            /** @enum {string} */
            cycle: "month" | "quarter" | "half-year" | "nine-months" | "year";
        };
        RedoBody: {
            /**
             * Format: date
             * @description Date of the rework; without it the later of the due date and three working days
             * @example 2025-09-03
             */
            dueOn?: string;
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @description What is to be done again */
            reason: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "redo";
        };
        RefuseBody: {
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @description Why the agency is not competent (không thuộc thẩm quyền) */
            reason: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "refuse";
        };
        ReopenReportBody: {
            /**
             * Format: date
             * @description Date of the correction
             */
            dueOn?: string;
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @description What is to be corrected */
            reason: string;
            /** @enum {string} */
            type: "reopen";
        };
        ReplaceDocumentRequest: {
            /** @description The plan as structured document (schemaVersion 1), as sample-plans/hanoi-2025/plan.json */
            document: {
                [key: string]: unknown;
            };
            /** @description The version of the plan that the person saw */
            expectedVersion: number;
            /** @description The text in which the places of the document count */
            sourceText?: string;
        };
        ReportAnswerResponse: {
            /**
             * Format: date-time
             * @description Plan time of the decision
             */
            at: string;
            /** Format: uuid */
            reportId: string;
            /** @enum {string} */
            status: "not-submitted" | "submitted" | "returned" | "accepted" | "cancelled";
            /** @description The `expectedVersion` of the next command */
            version: number;
        };
        ReportContentBody: {
            /** @description Khó khăn, vướng mắc */
            difficulties: string;
            figures: components["schemas"]["ReportFigureBody"][];
            /** @description Ignored */
            periodKey?: string;
            /** @description Đề xuất, kiến nghị */
            proposals: string;
            results: components["schemas"]["ReportLineBody"][];
            /** @description Ignored */
            schemaVersion?: number;
            /** @description Đánh giá chung */
            summary: string;
            /** @description Ignored */
            window?: {
                [key: string]: unknown;
            };
            /** @description Ignored: the order to submit says whether it is a zero report */
            zero?: boolean;
        };
        ReportContentResponse: {
            difficulties: string;
            figures: components["schemas"]["ReportFigureResponse"][];
            periodKey: string;
            proposals: string;
            results: components["schemas"]["ReportLineResponse"][];
            /** @enum {number} */
            schemaVersion: 1;
            summary: string;
            window: components["schemas"]["WindowResponse"];
            zero: boolean;
        };
        ReportFigureBody: {
            /** @description Two figures are of one indicator when key and unit agree */
            key: string;
            label: string;
            /** @description Refs of the assignments it comes from */
            refs?: string[];
            unit: string;
            value: number;
        };
        ReportFigureResponse: {
            key: string;
            label: string;
            refs: string[];
            unit: string;
            value: number;
        };
        ReportingDutyResponse: {
            /** @description The duty as the plan states it */
            duty: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            kind: "round" | "consolidation" | "line" | "on-request";
            receiverAgencyId: string | null;
            ref: string;
        };
        ReportLineBody: {
            /** @description Ref of the assignment in the plan */
            ref: string;
            text: string;
            title: string;
        };
        ReportLineResponse: {
            ref: string;
            text: string;
            title: string;
        };
        ReportPageResponse: {
            items: components["schemas"]["ReportRowResponse"][];
            nextCursor: string | null;
        };
        ReportProgressBody: {
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            percent?: number;
            /** @description What was done */
            text: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "report-progress";
        };
        ReportResponse: {
            /** Format: date-time */
            acceptedAt: string | null;
            agency: components["schemas"]["AgencyNameResponse"];
            /** @description What the asking account may order now */
            allowedActions: components["schemas"]["AllowedReportActionResponse"][];
            /** @description What the asking account may order now; what each needs stands in the report itself */
            allowedCommands: ("allot" | "comment" | "urge" | "submit" | "withdraw" | "accept" | "return" | "reopen" | "request-extension" | "decide-extension" | "set-date" | "cancel" | "acknowledge-escalation" | "direct-escalation" | "answer-escalation" | "close-escalation")[];
            /** @description For the reporting agency alone */
            draft: components["schemas"]["DraftResponse"] | null;
            /** @description The date in force; null: still to be set */
            due: components["schemas"]["DueResponse"] | null;
            /** @enum {number} */
            escalationLevel: 0 | 1 | 2;
            escalations: components["schemas"]["TaskEscalationResponse"][];
            extension: components["schemas"]["AskedExtensionResponse"] | null;
            extensionPending: boolean;
            /** @description All of it, the newest first */
            history: components["schemas"]["HistoryPageResponse"];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "unit" | "consolidation";
            /** @description What the agency reported the round before */
            lastRound: components["schemas"]["ReportContentResponse"] | null;
            /** @description In charge; null: the whole agency */
            officer: components["schemas"]["PersonNameResponse"] | null;
            /** @description The date of the round, or as it was set */
            originalDue: components["schemas"]["ExplainedDateResponse"] | null;
            /** @example 2025 */
            periodKey: string;
            plan: components["schemas"]["PlanNameResponse"];
            receiver: components["schemas"]["AgencyNameResponse"];
            /** @description The date of the rework, which then holds */
            reworkDue: components["schemas"]["ExplainedDateResponse"] | null;
            /** @description How often it was returned */
            reworks: number;
            /** Format: uuid */
            roundId: string;
            /** @enum {string} */
            status: "not-submitted" | "submitted" | "returned" | "accepted" | "cancelled";
            /** @description What was last sent */
            submitted: components["schemas"]["ReportContentResponse"] | null;
            /** Format: date-time */
            submittedAt: string | null;
            /** @enum {string|null} */
            timeClass: "in-time" | "due-soon" | "overdue" | "no-deadline" | null;
            /** @enum {string|null} */
            timeliness: "on-time" | "late" | null;
            /** @example Báo cáo kết quả năm 2025 */
            title: string;
            /** @enum {string} */
            treatment: "followed" | "requested";
            /** Format: date-time */
            updatedAt: string;
            /** @description The `expectedVersion` of the next command */
            version: number;
            window: components["schemas"]["WindowResponse"];
            /** @description Không phát sinh; null where nothing was sent */
            zero: boolean | null;
        };
        ReportRowResponse: {
            /** Format: date-time */
            acceptedAt: string | null;
            agency: components["schemas"]["AgencyNameResponse"];
            /** @description What the asking account may order now; what each needs stands in the report itself */
            allowedCommands: ("allot" | "comment" | "urge" | "submit" | "withdraw" | "accept" | "return" | "reopen" | "request-extension" | "decide-extension" | "set-date" | "cancel" | "acknowledge-escalation" | "direct-escalation" | "answer-escalation" | "close-escalation")[];
            /** @description The date in force; null: still to be set */
            due: components["schemas"]["DueResponse"] | null;
            /** @enum {number} */
            escalationLevel: 0 | 1 | 2;
            extensionPending: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "unit" | "consolidation";
            /** @example 2025 */
            periodKey: string;
            plan: components["schemas"]["PlanNameResponse"];
            receiver: components["schemas"]["AgencyNameResponse"];
            /** @description How often it was returned */
            reworks: number;
            /** Format: uuid */
            roundId: string;
            /** @enum {string} */
            status: "not-submitted" | "submitted" | "returned" | "accepted" | "cancelled";
            /** Format: date-time */
            submittedAt: string | null;
            /** @enum {string|null} */
            timeClass: "in-time" | "due-soon" | "overdue" | "no-deadline" | null;
            /** @enum {string|null} */
            timeliness: "on-time" | "late" | null;
            /** @example Báo cáo kết quả năm 2025 */
            title: string;
            /** @enum {string} */
            treatment: "followed" | "requested";
            /** Format: date-time */
            updatedAt: string;
            /** @description The `expectedVersion` of the next command */
            version: number;
            /** @description Không phát sinh; null where nothing was sent */
            zero: boolean | null;
        };
        RequestedGroupResponse: {
            counts: components["schemas"]["CompletenessCountsResponse"];
            rows: components["schemas"]["CompletenessRowResponse"][];
        };
        RequestExtensionBody: {
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @description Why */
            reason: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "request-extension";
            /**
             * Format: date
             * @description The new last day that is asked for
             * @example 2025-09-03
             */
            until: string;
        };
        ResetPasswordRequest: {
            /** Format: password */
            password: string;
        };
        ResolvedDeadlineResponse: {
            /** Format: date-time */
            dueAt: string;
            explanation: components["schemas"]["ExplanationResponse"];
            /**
             * Format: date
             * @description The last day on which it is on time
             */
            lastAcceptedDay: string;
            /**
             * Format: date
             * @description The day that the words name
             */
            nominal: string;
            /** @description As the plan has them */
            words: string;
        };
        ResumeBody: {
            /**
             * Format: date
             * @description A new due day; without it the old one stays
             * @example 2025-09-03
             */
            dueOn?: string;
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @description Why */
            reason?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "resume";
        };
        ReturnBody: {
            /**
             * Format: date
             * @description Date of the rework; without it the later of the due date and three working days
             * @example 2025-09-03
             */
            dueOn?: string;
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @description What is to be reworked */
            reason: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "return";
        };
        ReviewedHeadResponse: {
            changed: string[];
            /** @enum {string} */
            decision: "proposed" | "accepted";
            grounds: {
                [key: string]: unknown;
            };
            questions: string[];
            value: {
                [key: string]: unknown;
            };
        };
        ReviewedItemResponse: {
            /** @description Fields that a person set */
            changed: string[];
            /** @enum {string} */
            decision: "proposed" | "accepted" | "dropped";
            /** @description What it was split from or joined of */
            from: string[];
            /** @description By field: the rule that proposed it, its confidence, its place */
            grounds: {
                [key: string]: unknown;
            };
            /** @example a12 */
            id: string;
            /** @enum {string} */
            list: "targets" | "generalTasks" | "assignments" | "reporting";
            /** @description Codes of the questions still open */
            questions: string[];
            /** @description As in the plan document */
            value: {
                [key: string]: unknown;
            };
        };
        ReviewOperationsRequest: {
            /** @description The version of the review that the person saw */
            expectedVersion: number;
            /** @description Carried out in their order, all or none: accept {items}, accept-unquestioned, change {item, fields}, split {item, at}, join {items}, add {list, start, end, fields}, drop {items, reason}, answer {question, items, fields}, answer-all {question, fields}, rename {name, names}. Fields are those of the plan document; a place is {start, end}. */
            operations: {
                [key: string]: unknown;
            }[];
        };
        ReviewResponse: {
            canRedo: boolean;
            canUndo: boolean;
            head: components["schemas"]["ReviewedHeadResponse"];
            items: components["schemas"]["ReviewedItemResponse"][];
            /** @description What cannot be right in the documents cited */
            slips: components["schemas"]["SlipResponse"][];
            version: number;
        };
        ReviewStepResponse: {
            /** Format: uuid */
            accountId: string;
            /** Format: date-time */
            at: string;
            number: number;
            step: {
                [key: string]: unknown;
            };
        };
        ReviewStepsResponse: {
            items: components["schemas"]["ReviewStepResponse"][];
        };
        ReviewVersionRequest: {
            /** @description The version of the review that the person saw */
            expectedVersion: number;
        };
        RoundEventResponse: {
            /** Format: date-time */
            at: string;
            /** @description Null where a clock acted */
            by: components["schemas"]["PersonNameResponse"] | null;
            checkpoint: string | null;
            /** Format: date */
            dueOn: string | null;
            /**
             * @description Of a date that was set
             * @enum {string|null}
             */
            level: "units" | "consolidation" | null;
            reason: string | null;
            seq: number;
            /** @enum {string} */
            type: "round-scheduled" | "round-opened" | "round-date-set" | "round-replanned" | "checkpoint-reached" | "consolidation-opened" | "round-closed";
        };
        RoundPreviewResponse: {
            consolidations: number;
            dutyRef: string;
            first: components["schemas"]["FirstRoundResponse"] | null;
            reports: number;
        };
        RoundResponse: {
            /** @description What the asking account may order now */
            allowedActions: components["schemas"]["AllowedRoundActionResponse"][];
            checkpoints: components["schemas"]["CheckpointResponse"][];
            /** Format: date-time */
            closedAt: string | null;
            /**
             * Format: date-time
             * @description Null: a person closes it
             */
            closesAt: string | null;
            /** @description As it stands now; null for those who only report themselves, and before the opening */
            completeness: components["schemas"]["CompletenessCountedResponse"] | null;
            /** @description Null: still to be set */
            consolidationDue: components["schemas"]["ExplainedDateResponse"] | null;
            /** Format: date-time */
            consolidationOpenedAt: string | null;
            /**
             * Format: date-time
             * @description Null: a person opens it
             */
            consolidationOpensAt: string | null;
            /** @description Ref of the duty that sums it up */
            consolidationRef: string | null;
            /** Format: uuid */
            consolidationReportId: string | null;
            /** @example closing.1 */
            dutyRef: string;
            /** @description Its receiver and reporters that have ended: a person must decide who goes on */
            endedAgencies: components["schemas"]["EndedInRoundResponse"][];
            history: components["schemas"]["RoundEventResponse"][];
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description When it next does something by itself
             */
            nextAt: string | null;
            /** Format: date-time */
            openedAt: string | null;
            /** Format: date */
            opensOn: string;
            /**
             * Format: uuid
             * @description The actor's agency's own report
             */
            ownReportId: string | null;
            /** @example 2025 */
            periodKey: string;
            /** @example năm 2025 */
            periodName: string;
            /** Format: uuid */
            planId: string;
            /** @description Who receives and sums up */
            receiver: components["schemas"]["AgencyNameResponse"];
            /** @description Levels whose date may be set on the round now */
            settableLevels: ("units" | "consolidation")[];
            /** @description As drawn up at the checkpoints */
            statements: components["schemas"]["StatementResponse"][];
            /** @enum {string} */
            status: "scheduled" | "open" | "closed";
            /** @description Null: still to be set */
            unitsDue: components["schemas"]["ExplainedDateResponse"] | null;
            /** @description The `expectedVersion` of the next command */
            version: number;
            window: components["schemas"]["WindowResponse"];
        };
        RoundRowResponse: {
            /** Format: date-time */
            closedAt: string | null;
            /** @description Null: still to be set */
            consolidationDue: components["schemas"]["ExplainedDateResponse"] | null;
            /** @example closing.1 */
            dutyRef: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description When it next does something by itself
             */
            nextAt: string | null;
            /** Format: date-time */
            openedAt: string | null;
            /** Format: date */
            opensOn: string;
            /** @example 2025 */
            periodKey: string;
            /** @example năm 2025 */
            periodName: string;
            /** Format: uuid */
            planId: string;
            /** @description Who receives and sums up */
            receiver: components["schemas"]["AgencyNameResponse"];
            /** @enum {string} */
            status: "scheduled" | "open" | "closed";
            /** @description Null: still to be set */
            unitsDue: components["schemas"]["ExplainedDateResponse"] | null;
            /** @description The `expectedVersion` of the next command */
            version: number;
            window: components["schemas"]["WindowResponse"];
        };
        RungMoveResponse: {
            /** @enum {string} */
            clock: "receipt" | "due" | "rework" | "confirm" | "plan-end";
            /**
             * Format: date
             * @description Null: it was not planned
             */
            from: string | null;
            repeat: number;
            rung: string;
            /**
             * Format: date
             * @description Null: it is planned no more
             */
            to: string | null;
        };
        RungRuleRequest: {
            /** @enum {number} */
            escalation?: 1 | 2;
            repeatEvery?: number;
            /** @description Small letters, digits and hyphens */
            rung: string;
            tells: ("responsible" | "head" | "standing-agency" | "standing-head" | "leader")[];
            /** @description Working days from the clock's day; negative: before */
            workingDays: number;
        };
        RungRuleResponse: {
            /** @enum {number} */
            escalation?: 1 | 2;
            /** @description Repeats every so many working days */
            repeatEvery?: number;
            rung: string;
            tells: ("responsible" | "head" | "standing-agency" | "standing-head" | "leader")[];
            /** @description Working days from the clock's day; negative: before */
            workingDays: number;
        };
        RunningClockResponse: {
            /**
             * Format: date
             * @description The day its ladder counts from
             */
            anchor: string;
            /** @enum {string} */
            clock: "receipt" | "due" | "rework" | "confirm" | "plan-end";
            upcoming: components["schemas"]["UpcomingRungResponse"][];
            version: number;
        };
        SaveDraftRequest: {
            content: components["schemas"]["ReportContentBody"];
            /** @description The version that was read; 0: there was none */
            version: number;
        };
        SearchResponse: {
            agencies: components["schemas"]["FoundAgenciesResponse"];
            plans: components["schemas"]["FoundPlansResponse"];
            tasks: components["schemas"]["FoundTasksResponse"];
        };
        SessionResponse: {
            /** Format: date-time */
            createdAt: string;
            /** @description The log-in that asks */
            current: boolean;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            ip: string;
            /** Format: date-time */
            lastSeenAt: string;
            userAgent: string;
        };
        SetDateBody: {
            /**
             * Format: date
             * @description The due day that the plan leaves open
             * @example 2025-09-03
             */
            dueOn: string;
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @description Why */
            reason: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "set-date";
        };
        SetRoundDateBody: {
            /**
             * Format: date
             * @description The day that the plan leaves open
             * @example 2025-12-25
             */
            dueOn: string;
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @enum {string} */
            level: "units" | "consolidation";
            /** @description Why */
            reason: string;
            /** @enum {string} */
            type: "set-round-date";
        };
        SimulatePlanRequest: {
            /**
             * Format: date
             * @description Day of the launch; default: that of the issue, or today
             */
            from?: string;
            /**
             * @description How many of a hundred agencies behave how
             * @example prompt=60,late=20,silent=6,extending=6,zero-report=5,refusing=3
             */
            mix?: string;
            /**
             * @description The same seed gives the same run
             * @default 1
             */
            seed: number;
            /** @description Default: until the plan is closed, or a year */
            years?: number;
        };
        SimulationResponse: {
            /** @description The agencies with the most escalations first */
            agencies: {
                [key: string]: unknown;
            }[];
            /** @description How many agencies behaved how */
            behaviours: {
                [key: string]: number;
            };
            /** @description What lies in years without a calendar */
            beyondCalendar: {
                [key: string]: unknown;
            }[];
            /** Format: date */
            closedOn: string | null;
            consolidations: number;
            /** @description Load of each day: rungs fired, letters, escalations, orders */
            days: {
                [key: string]: unknown;
            }[];
            /** @description Agencies that cease to exist with open work */
            ended: {
                [key: string]: unknown;
            }[];
            /** Format: date */
            endsOn: string;
            /** @description Rows of the ledger: items, total, nextAfter */
            entries: {
                [key: string]: unknown;
            } | null;
            escalations: {
                [key: string]: unknown;
            }[];
            /** @description Rows of the ledger by their fate */
            ledger: {
                [key: string]: number;
            };
            /** @description Assumed shares of a hundred agencies */
            mix: {
                [key: string]: number;
            };
            /** @description The summary at the end of each month */
            months: {
                [key: string]: unknown;
            }[];
            /** @description Orders of people */
            orders: number;
            /** @description Orders that the rules refused */
            refused: number;
            reports: number;
            rounds: {
                [key: string]: unknown;
            }[];
            seed: number;
            /** Format: date */
            startsOn: string;
            /** @description As the summary of a plan, before the closing ended what was open */
            summary: {
                [key: string]: unknown;
            };
            /** @description launched; opened later by periods and events */
            tasks: {
                [key: string]: number;
            };
            title: string;
        };
        SlipPlaceResponse: {
            source: components["schemas"]["TextPlaceResponse"];
            words: string;
        };
        SlipResponse: {
            code: string;
            en: string;
            places: components["schemas"]["SlipPlaceResponse"][];
            vi: string;
        };
        SourceLineResponse: {
            page: number | null;
            text: string;
        };
        SpanResponse: {
            /** @description Exclusive */
            end: number;
            /** @description Of an assignment: its id; of an item under review: the id of the item */
            id: string;
            /** @enum {string} */
            kind: "assignments" | "targets" | "generalTasks" | "reporting";
            /** @description First line of the source text, from 1 */
            line: number;
            /** @example III.6.5 */
            ref: string;
            /** @description Offset in the source text, UTF-16 */
            start: number;
            title: string;
        };
        StartedJobResponse: {
            /**
             * Format: uuid
             * @description To be followed at /bulk-jobs/:id
             */
            jobId: string;
        };
        StatementResponse: {
            checkpoint: string;
            statement: components["schemas"]["CompletenessCountedResponse"];
        };
        StreamEndedResponse: {
            /**
             * @description session-ended: log in again; too-many-streams: a newer page took its place, do not come back by yourself; server-stops: come back
             * @enum {string}
             */
            reason: "session-ended" | "too-many-streams" | "server-stops";
        };
        SubjectNameResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "task" | "report";
            title: string;
        };
        SubmissionResponse: {
            by: components["schemas"]["PersonNameResponse"];
            content: components["schemas"]["TaskContentResponse"] | null;
            /**
             * Format: date-time
             * @description When it was first received here
             */
            sentAt: string;
        };
        SubmitBody: {
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            figures?: components["schemas"]["FigureBody"][];
            /** @description Ids of files sent in before, by POST /tasks/{id}/files */
            fileIds?: string[];
            /** @description The result in words */
            text: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "submit";
        };
        SubmitReportBody: {
            /** @description The report itself */
            content?: components["schemas"]["ReportContentBody"];
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @enum {string} */
            type: "submit";
            /**
             * @description Hand in the draft as it is saved
             * @default false
             */
            useDraft: boolean;
            /**
             * @description Zero report (không phát sinh), not of a consolidation: needs no content; difficulties and proposals given stay
             * @default false
             */
            zero: boolean;
        };
        SuccessorResponse: {
            /** @example da-nang/so-noi-vu */
            id: string;
            /** @example Sở Nội vụ */
            name: string;
        };
        SupervisorResponse: {
            /** @description The text names nobody in charge: the signatory was taken */
            assumed: boolean;
            name: string;
            /** @description Chức vụ */
            title: string;
        };
        SuspendBody: {
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @description Why */
            reason: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "suspend";
        };
        TargetResponse: {
            comparator: string;
            ownerAgencyId: string | null;
            per: string | null;
            ref: string;
            text: string;
            unit: string;
            value: number | null;
        };
        TaskConsequencesResponse: {
            /** @description Agencies whose task would be cancelled */
            ending: string[];
            /** @description Tasks that would go on */
            kept: number;
            /** @description Agencies that would get a task */
            starting: string[];
        };
        TaskContentResponse: {
            figures: components["schemas"]["FigureResponse"][];
            files: components["schemas"]["FileResponse"][];
            /** Format: uuid */
            id: string;
            /** @description SHA-256, hexadecimal */
            sha256: string;
            text: string;
        };
        TaskDetailResponse: {
            agency: components["schemas"]["AgencyNameResponse"];
            /** @description What the asking account may order now */
            allowedActions: components["schemas"]["AllowedActionResponse"][];
            /** @description What the asking account may order now; what each needs stands in the task itself */
            allowedCommands: ("receive" | "refuse" | "decide-refusal" | "allot" | "report-progress" | "comment" | "urge" | "submit" | "withdraw" | "confirm" | "return" | "redo" | "request-extension" | "decide-extension" | "set-date" | "suspend" | "resume" | "cancel" | "reassign" | "end-following" | "acknowledge-escalation" | "direct-escalation" | "answer-escalation" | "close-escalation")[];
            /** @description The next step is the agency’s */
            assigneeToAct: boolean;
            assignment: components["schemas"]["AssignmentDetailResponse"];
            /** @enum {string} */
            class: "dated" | "recurring" | "on-event" | "standing" | "to-be-set";
            clocks: components["schemas"]["RunningClockResponse"][];
            /** Format: date-time */
            completedAt: string | null;
            /** @description Somebody above has to decide */
            decisionPending: boolean;
            /** @description It only waits for its period or event */
            dormant: boolean;
            due: components["schemas"]["DueResponse"] | null;
            /**
             * @description Highest level of its open escalations; 0: none
             * @enum {number}
             */
            escalationLevel: 0 | 1 | 2;
            escalations: components["schemas"]["TaskEscalationResponse"][];
            extension: components["schemas"]["AskedExtensionResponse"] | null;
            extensionPending: boolean;
            /** Format: date-time */
            firstSubmittedAt: string | null;
            /** @description The newest entries; more by GET /tasks/{id}/history */
            history: components["schemas"]["HistoryPageResponse"];
            /** Format: uuid */
            id: string;
            /** @description Confirmed results of standing work */
            interimResults: number;
            /** @description Cơ quan ban hành */
            issuer: components["schemas"]["AgencyNameResponse"];
            /** @enum {string} */
            mandate: "directive" | "request";
            /** @description 0: from the launch; each period or event adds one */
            occurrence: number;
            /** @description In charge; null: the whole agency */
            officer: components["schemas"]["PersonNameResponse"] | null;
            /** @description The date of the plan, or as it was set */
            originalDue: components["schemas"]["ExplainedDateResponse"] | null;
            plan: components["schemas"]["PlanNameResponse"];
            progress: number | null;
            /**
             * Format: date
             * @description Until when it is to be received; null once it was
             */
            receiptDueOn: string | null;
            /** Format: date-time */
            receivedAt: string | null;
            refusal: components["schemas"]["AskedRefusalResponse"] | null;
            refusalPending: boolean;
            /** @description The date of the rework, which then holds */
            reworkDue: components["schemas"]["ExplainedDateResponse"] | null;
            /** @enum {string} */
            role: "lead" | "perform" | "coordinate";
            /** @description Cơ quan thường trực */
            standingAgency: components["schemas"]["AgencyNameResponse"];
            /** @enum {string} */
            status: "not-received" | "in-progress" | "returned" | "awaiting-confirmation" | "suspended" | "completed" | "cancelled" | "refused" | "ended";
            /** @description What waits for the decision */
            submission: components["schemas"]["SubmissionResponse"] | null;
            /**
             * @description Null for work that is done or ended
             * @enum {string|null}
             */
            timeClass: "in-time" | "due-soon" | "overdue" | "no-deadline" | null;
            /** @enum {string|null} */
            timeliness: "on-time" | "late" | null;
            /** @enum {string} */
            treatment: "followed" | "requested";
            /** Format: date-time */
            updatedAt: string;
            /** @description The `expectedVersion` of the next command */
            version: number;
        };
        TaskEscalationResponse: {
            answer: string | null;
            /** @enum {string} */
            clock: "receipt" | "due" | "rework" | "confirm" | "plan-end";
            /** Format: date-time */
            closedAt: string | null;
            direction: string | null;
            /** @example due-1 */
            id: string;
            /** @enum {number} */
            level: 1 | 2;
            /** Format: date-time */
            raisedAt: string;
            /** Format: date-time */
            raisedTo2At: string | null;
            /** @enum {string} */
            status: "open" | "acknowledged" | "directed" | "answered" | "closed";
        };
        TaskPageResponse: {
            items: components["schemas"]["TaskRowResponse"][];
            nextCursor: string | null;
        };
        TaskRowResponse: {
            agency: components["schemas"]["AgencyNameResponse"];
            /** @description What the asking account may order now; what each needs stands in the task itself */
            allowedCommands: ("receive" | "refuse" | "decide-refusal" | "allot" | "report-progress" | "comment" | "urge" | "submit" | "withdraw" | "confirm" | "return" | "redo" | "request-extension" | "decide-extension" | "set-date" | "suspend" | "resume" | "cancel" | "reassign" | "end-following" | "acknowledge-escalation" | "direct-escalation" | "answer-escalation" | "close-escalation")[];
            /** @description The next step is the agency’s */
            assigneeToAct: boolean;
            assignment: components["schemas"]["AssignmentNameResponse"];
            /** @enum {string} */
            class: "dated" | "recurring" | "on-event" | "standing" | "to-be-set";
            /** Format: date-time */
            completedAt: string | null;
            /** @description Somebody above has to decide */
            decisionPending: boolean;
            /** @description It only waits for its period or event */
            dormant: boolean;
            due: components["schemas"]["DueResponse"] | null;
            /**
             * @description Highest level of its open escalations; 0: none
             * @enum {number}
             */
            escalationLevel: 0 | 1 | 2;
            extensionPending: boolean;
            /** Format: date-time */
            firstSubmittedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description Confirmed results of standing work */
            interimResults: number;
            /** @enum {string} */
            mandate: "directive" | "request";
            /** @description 0: from the launch; each period or event adds one */
            occurrence: number;
            /** @description In charge; null: the whole agency */
            officer: components["schemas"]["PersonNameResponse"] | null;
            plan: components["schemas"]["PlanNameResponse"];
            progress: number | null;
            /**
             * Format: date
             * @description Until when it is to be received; null once it was
             */
            receiptDueOn: string | null;
            /** Format: date-time */
            receivedAt: string | null;
            refusalPending: boolean;
            /** @enum {string} */
            role: "lead" | "perform" | "coordinate";
            /** @enum {string} */
            status: "not-received" | "in-progress" | "returned" | "awaiting-confirmation" | "suspended" | "completed" | "cancelled" | "refused" | "ended";
            /**
             * @description Null for work that is done or ended
             * @enum {string|null}
             */
            timeClass: "in-time" | "due-soon" | "overdue" | "no-deadline" | null;
            /** @enum {string|null} */
            timeliness: "on-time" | "late" | null;
            /** @enum {string} */
            treatment: "followed" | "requested";
            /** Format: date-time */
            updatedAt: string;
            /** @description The `expectedVersion` of the next command */
            version: number;
        };
        TaskSummaryResponse: {
            /** @description Sắp đến hạn */
            dueSoon: number;
            /** @description Đang thực hiện: received, neither due soon nor in another part */
            inHand: number;
            /** @description Quá hạn */
            overdue: number;
            /** @description Đề nghị: open work that was requested, not directed */
            requests: number;
            /** @description Trả lại, cần làm lại */
            returned: number;
            /** @description Thường xuyên: received standing work */
            standing: number;
            /** @description Cần quyết định: of the work of others, what waits for a decision that is mine */
            toDecide: number;
            /** @description Cần tiếp nhận */
            toReceive: number;
            /** @description Chờ người khác: submitted, or a question that waits for its decision */
            waitingForOthers: number;
        };
        TextPartResponse: {
            /** @description Ids of the spans that these words are part of */
            ids: string[];
            text: string;
        };
        TextPlaceResponse: {
            end: number;
            lastLine: number;
            line: number;
            /** @description Offset in the text, UTF-16 */
            start: number;
        };
        TimelineAssignmentResponse: {
            /** @enum {string} */
            class: "dated" | "recurring" | "on-event" | "standing" | "to-be-set";
            /**
             * Format: date-time
             * @description When the last was confirmed; null while some are open
             */
            completedAt: string | null;
            /**
             * Format: date
             * @description First and last of the dates in force; null without a date
             */
            firstDueOn: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            lastDueOn: string | null;
            national: components["schemas"]["NationalClassesResponse"];
            ref: string;
            tasks: number;
            title: string;
        };
        TimelineResponse: {
            /** @description In the order of the text */
            assignments: components["schemas"]["TimelineAssignmentResponse"][];
            /** Format: date-time */
            closedAt: string | null;
            /** Format: date */
            issuedOn: string | null;
            /** Format: date-time */
            launchedAt: string | null;
            /** Format: date */
            periodEnd: string | null;
            /** Format: date */
            periodStart: string | null;
            /** Format: date */
            today: string;
        };
        TodayItemResponse: {
            /** @description Of how many agencies */
            agencies: number;
            count: number;
            /** @enum {string} */
            kind: "confirm-results" | "decide-refusals" | "decide-extensions" | "set-dates" | "decide-escalations" | "accept-reports" | "overdue-tasks" | "silent-tasks" | "overdue-reports";
            /**
             * Format: date-time
             * @description Of what waits longest
             */
            since: string | null;
        };
        TodayResponse: {
            items: components["schemas"]["TodayItemResponse"][];
        };
        TrendPointResponse: {
            national: components["schemas"]["NationalClassesResponse"];
            /**
             * Format: date
             * @description A Sunday, 24:00; of the last point today, now
             */
            on: string;
        };
        TrendResponse: {
            /** @description Oldest first. Past weeks are reckoned from the dates and results in force today: a date that was moved counts as moved from the beginning, suspensions that are over are not told apart */
            points: components["schemas"]["TrendPointResponse"][];
        };
        UndeliverablePageResponse: {
            items: components["schemas"]["UndeliverableResponse"][];
            nextCursor: string | null;
        };
        UndeliverableResponse: {
            agencyId: string;
            kind: string;
            /** Format: uuid */
            notificationId: string;
            /** @enum {string} */
            reason: "nobody" | "no-address";
            /** Format: date-time */
            recordedAt: string;
            role: string;
            /** Format: uuid */
            subjectId: string;
            title: string;
        };
        UnitPageResponse: {
            items: components["schemas"]["UnitResponse"][];
            nextCursor: string | null;
        };
        UnitResponse: {
            code: string;
            districtCode: string | null;
            /** @enum {string} */
            level: "province" | "district" | "commune";
            name: string;
            provinceCode: string | null;
            /** @example phường */
            type: string;
            /** Format: date */
            validFrom: string | null;
            /** Format: date */
            validTo: string | null;
        };
        UnplannedSubjectResponse: {
            agency: components["schemas"]["AgencyNameResponse"];
            /**
             * Format: date
             * @description The day of which the calendar is not entered
             */
            date: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "task" | "report";
            /** Format: uuid */
            planId: string;
            title: string;
        };
        UnreadCountResponse: {
            /** @description At most 1000 */
            count: number;
            /** @description There are more than that */
            more: boolean;
        };
        UpcomingRungResponse: {
            /** Format: date-time */
            at: string;
            /**
             * Format: date
             * @description The working day it belongs to
             */
            date: string;
            repeat: number;
            /** @example overdue-2 */
            rung: string;
            /** @description Whom it will tell */
            tells: ("responsible" | "head" | "standing-agency" | "standing-head" | "leader")[];
        };
        UrgeBody: {
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @description What those who must act are told (đôn đốc) */
            text: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "urge";
        };
        ValidationResponse: {
            problems: components["schemas"]["PlanProblemResponse"][];
            /** @description The plan can be issued */
            valid: boolean;
        };
        VerificationDetailsResponse: {
            /** @description The one that is made each day */
            daily: boolean;
            /** @description Rows that differ from what the rules ask for; there should be none */
            differences: number;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: uuid */
            id: string;
            items: components["schemas"]["FindingResponse"][];
            nextCursor: string | null;
            /** Format: date-time */
            orderedAt: string;
            /**
             * Format: uuid
             * @description Null: all plans
             */
            planId: string | null;
            /** @description Why it failed */
            problem: string | null;
            /** @description Rows of the ledger looked at so far */
            rows: number;
            /** Format: date-time */
            startedAt: string | null;
            /** @enum {string} */
            status: "waiting" | "running" | "done" | "failed";
            /** @description Those looked at so far */
            subjects: number;
            /** @description Rows that fired, that are planned, and by the reason those that did not fire */
            tally: {
                [key: string]: number;
            };
            /** @description Tasks and reports to look at */
            total: number;
        };
        VerificationPageResponse: {
            items: components["schemas"]["VerificationResponse"][];
            nextCursor: string | null;
        };
        VerificationResponse: {
            /** @description The one that is made each day */
            daily: boolean;
            /** @description Rows that differ from what the rules ask for; there should be none */
            differences: number;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            orderedAt: string;
            /**
             * Format: uuid
             * @description Null: all plans
             */
            planId: string | null;
            /** @description Why it failed */
            problem: string | null;
            /** @description Rows of the ledger looked at so far */
            rows: number;
            /** Format: date-time */
            startedAt: string | null;
            /** @enum {string} */
            status: "waiting" | "running" | "done" | "failed";
            /** @description Those looked at so far */
            subjects: number;
            /** @description Rows that fired, that are planned, and by the reason those that did not fire */
            tally: {
                [key: string]: number;
            };
            /** @description Tasks and reports to look at */
            total: number;
        };
        WeekOverviewResponse: {
            /**
             * Format: date
             * @description Monday
             */
            from: string;
            /** @description As it stands now */
            lateAgencies: components["schemas"]["LateAgencyResponse"][];
            plans: components["schemas"]["PlanWeekResponse"][];
            /**
             * Format: date
             * @description Sunday
             */
            to: string;
        };
        WindowResponse: {
            /**
             * Format: date
             * @description Ngày chốt số liệu
             */
            cutOff: string;
            /** Format: date */
            start: string;
        };
        WithdrawBody: {
            /** @description The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict. */
            expectedVersion?: number;
            /** @description Why */
            reason?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "withdraw";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    AccountsController_list: {
        parameters: {
            query?: {
                /** @description Only those that may log in (true) or have ended (false) */
                active?: boolean;
                /** @description Accounts of this agency only */
                agencyId?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                /** @description Words of the login or the name; case and diacritics do not matter */
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPageResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission accounts:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountsController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccountRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission accounts:write */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission accounts:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountsController_listApiTokens: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokenResponse"][];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission accounts:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountsController_createApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiTokenRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiTokenResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission accounts:write */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountsController_endApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission accounts:write */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountsController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission accounts:write */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountsController_resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission accounts:write */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AgenciesController_list: {
        parameters: {
            query?: {
                authority?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                kind?: "people's-committee" | "department" | "equivalent" | "inspectorate" | "management-board" | "district-office" | "public-service-unit" | "armed-force" | "social-insurance" | "front-or-mass-organisation" | "association" | "press" | "party-body" | "enterprise-group" | "other";
                limit?: number;
                /** @description Part of a name; case and diacritics do not matter */
                text?: string;
                /** @description Only agencies that exist on that day */
                validOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyPageResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission agencies:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AgenciesController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyDetailResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission agencies:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AlarmsController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                /** @description Only those that last */
                state?: "open";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlarmPageResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission installation:keep */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BulkController_create: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–200 characters. Repeating a command with the same key gives its first answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBulkJobRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJobResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission bulk:run */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BulkController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJobResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission bulk:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BulkController_retry: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–200 characters. Repeating a command with the same key gives its first answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJobResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission bulk:run */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BulkController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewBulkJobRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkPreviewResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission bulk:run */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CalendarController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYearResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CalendarChangesController_change: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–200 characters. Repeating a command with the same key gives its first answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCalendarRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedJobResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission calendar:write */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CalendarChangesController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewCalendarRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePreviewResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission calendar:write */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ColleaguesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleagueResponse"][];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission tasks:command */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DemoController_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoState"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DemoController_advance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvanceRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoState"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission demo:run */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DemoController_latest: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Happening"][];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EscalationsController_list: {
        parameters: {
            query?: {
                agencyId?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                level?: 1 | 2;
                limit?: number;
                planId?: string;
                /** @description Any of these */
                status?: ("open" | "acknowledged" | "directed" | "answered" | "closed")[];
                /** @description true: those that wait for the asking account */
                waitingForMe?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationPageResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission escalations:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EscalationsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                subjectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission escalations:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FilesController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission me:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthResponse"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthResponse"];
                };
            };
            /** @description What is not ready is named */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LedgerController_list: {
        parameters: {
            query?: {
                agencyId?: string;
                clock?: "receipt" | "due" | "rework" | "confirm" | "plan-end";
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description The first day */
                from?: string;
                limit?: number;
                order?: "asc" | "desc";
                planId?: string;
                status?: "planned" | "fired" | "superseded" | "closed";
                /** @description A task or report */
                subjectId?: string;
                /** @description The last day */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPageResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission ledger:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LedgerController_overdue: {
        parameters: {
            query?: {
                agencyId?: string;
                clock?: "receipt" | "due" | "rework" | "confirm" | "plan-end";
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description The first day */
                from?: string;
                limit?: number;
                order?: "asc" | "desc";
                planId?: string;
                status?: "planned" | "fired" | "superseded" | "closed";
                /** @description A task or report */
                subjectId?: string;
                /** @description The last day */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPageResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission ledger:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VerificationsController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationPageResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission installation:keep */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VerificationsController_order: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–200 characters. Repeating a command with the same key gives its first answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderVerificationRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderedVerificationResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission installation:keep */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VerificationsController_get: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationDetailsResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission installation:keep */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MeController_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission me:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MeController_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission me:write */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MeController_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission me:write */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NotificationsController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                /** @description Only what you have not read (true) */
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPageResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission notifications:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OutboxController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                kind?: "digest" | "escalation";
                limit?: number;
                /** @description Id of an account or agency, an account's login, or an e-mail address */
                recipient?: string;
                status?: "pending" | "sent" | "kept" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPageResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission notifications:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OutboxController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailDetailsResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission notifications:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OutboxController_repeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailDetailsResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission installation:keep */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NotificationsController_markRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkReadRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkedReadResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission notifications:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OutboxController_listUndeliverable: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndeliverablePageResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission notifications:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NotificationsController_countUnread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCountResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission notifications:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OverviewsController_leader: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaderOverviewResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission tasks:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OverviewsController_today: {
        parameters: {
            query?: {
                /** @description Of one plan */
                planId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodayResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission tasks:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OverviewsController_week: {
        parameters: {
            query?: {
                /** @description A day of the week asked for; without it the last full week */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekOverviewResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission tasks:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanImportsController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                state?: "reading" | "read" | "failed" | "drafted" | "discarded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanImportPageResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanImportsController_begin: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–200 characters. Repeating a command with the same key gives its first answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    files?: string[];
                    text?: string;
                };
                "multipart/form-data": {
                    files?: string[];
                    text?: string;
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanImportDetailResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:write */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanImportsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanImportDetailResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportReviewController_checklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportReviewController_compare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComparePlanRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanComparisonResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportDeadlinesController_dates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatesOfItemsResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportDeadlinesController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadDeadlineRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadDeadlineResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanImportsController_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanImportDetailResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:write */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanImportsController_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                n: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportReviewController_steps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewStepsResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportReviewController_operate: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–200 characters. Repeating a command with the same key gives its first answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewOperationsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:write */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportReviewController_paragraphs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanTextResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportReviewController_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanDetailResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:write */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportReviewController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanPreviewResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportReviewController_proposals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportReviewController_questions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanImportsController_readAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanImportDetailResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:write */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportReviewController_redo: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–200 characters. Repeating a command with the same key gives its first answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewVersionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:write */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportReviewController_text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportTextResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportReviewController_undo: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–200 characters. Repeating a command with the same key gives its first answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewVersionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:write */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlansController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                status?: "draft" | "issued" | "running" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanPageResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlansController_create: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–200 characters. Repeating a command with the same key gives its first answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePlanRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanDetailResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:write */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlansController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanDetailResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanFiguresController_board: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanBoardResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanExportsController_board: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanCourseController_close: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–200 characters. Repeating a command with the same key gives its first answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosePlanRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedJobResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:issue */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlansController_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceDocumentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanDetailResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:write */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanFiguresController_endedAgencies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedAgencyResponse"][];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanExportsController_evaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanCourseController_recordEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–200 characters. Repeating a command with the same key gives its first answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordEventRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedJobResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:write */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanCourseController_issue: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–200 characters. Repeating a command with the same key gives its first answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssuePlanRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedJobResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:issue */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PolicyChangesController_change: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–200 characters. Repeating a command with the same key gives its first answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePolicyRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedJobResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:issue */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PolicyChangesController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewPolicyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePreviewResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:issue */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlansController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanPreviewResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanFiguresController_progress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanProgressResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanRulesController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRulesResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SimulationsController_simulate: {
        parameters: {
            query?: {
                /** @description `entries.nextAfter` of the page before */
                after?: number;
                /** @description The rows of the ledger too */
                include?: "entries";
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulatePlanRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulationResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanFiguresController_summary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanSummaryResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanPageController_text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanTextResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanPageController_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanPageController_trend: {
        parameters: {
            query?: {
                /** @description How many weeks back */
                weeks?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrendResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlansController_validate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundRowResponse"][];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission reports:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PoliciesController_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission plans:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PoliciesController_enter: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–200 characters. Repeating a command with the same key gives its first answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterPolicyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersionResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission policies:write */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_list: {
        parameters: {
            query?: {
                agencyId?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                kind?: "unit" | "consolidation";
                limit?: number;
                planId?: string;
                roundId?: string;
                /** @description Any of these */
                status?: ("not-submitted" | "submitted" | "returned" | "accepted" | "cancelled")[];
                /** @description How what is not settled stands to its date now */
                timeClass?: "in-time" | "due-soon" | "overdue" | "no-deadline";
                /** @description true: those sent that the asking account accepts or returns */
                waitingForMe?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPageResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission reports:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission reports:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_command: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–200 characters. Repeating a command with the same key gives its first answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllotBody"] | components["schemas"]["CommentBody"] | components["schemas"]["UrgeBody"] | components["schemas"]["SubmitReportBody"] | components["schemas"]["WithdrawBody"] | components["schemas"]["AcceptReportBody"] | components["schemas"]["ReturnBody"] | components["schemas"]["ReopenReportBody"] | components["schemas"]["RequestExtensionBody"] | components["schemas"]["DecideExtensionBody"] | components["schemas"]["SetDateBody"] | components["schemas"]["CancelBody"] | components["schemas"]["AcknowledgeEscalationBody"] | components["schemas"]["DirectEscalationBody"] | components["schemas"]["AnswerEscalationBody"] | components["schemas"]["CloseEscalationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportAnswerResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission reports:command */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_saveDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraftRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission reports:command */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_prefill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrefillResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission reports:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission reports:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundsController_command: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–200 characters. Repeating a command with the same key gives its first answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenRoundBody"] | components["schemas"]["SetRoundDateBody"] | components["schemas"]["OpenConsolidationBody"] | components["schemas"]["CloseRoundBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission reports:command */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundsController_completeness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompletenessResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission reports:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundsController_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission reports:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SearchController_find: {
        parameters: {
            query: {
                /** @description Most of each kind */
                limit?: number;
                /** @description Part of a title, a number or a name; case and diacritics do not matter */
                text: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission tasks:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"][];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission me:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionsController_logIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedInResponse"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionsController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission me:write */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionsController_logOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission me:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionsController_endOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedSessionsResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission me:write */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LiveController_listen: {
        parameters: {
            query?: never;
            header: {
                "last-event-id": string;
                /** @description Of the last event; browsers send it by themselves */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission me:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksController_list: {
        parameters: {
            query?: {
                agencyId?: string;
                assignmentId?: string;
                class?: "dated" | "recurring" | "on-event" | "standing" | "to-be-set";
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Last accepted day on or after */
                dueFrom?: string;
                /** @description Last accepted day on or before */
                dueTo?: string;
                /** @description With (true) or without (false) an open escalation */
                escalated?: boolean;
                /** @description true: only of the plans that the asking account follows as a whole, as the figures over them count; not what its agency has to do in others */
                inFollowedPlans?: boolean;
                limit?: number;
                mandate?: "directive" | "request";
                /** @description What a figure of the four classes counts */
                national?: "done-on-time" | "done-late" | "open-in-time" | "open-overdue";
                /** @description 0: from the launch; each period or event adds one */
                occurrence?: number;
                order?: "asc" | "desc";
                /** @description A part of "Việc của tôi", as the summary counts it */
                part?: "to-receive" | "due-soon" | "overdue" | "returned" | "in-hand" | "waiting-for-others" | "standing" | "requests";
                /** @description Which decision is awaited */
                pending?: "result" | "refusal" | "extension" | "date";
                planId?: string;
                /** @description Section, item and bullet of the assignment */
                ref?: string;
                role?: "lead" | "perform" | "coordinate";
                /** @description true: im lặng: not received, and the day for that is past */
                silent?: boolean;
                /** @description Work without a date comes last */
                sort?: "dueAt" | "updatedAt" | "agency" | "assignment";
                /** @description Any of these */
                status?: ("not-received" | "in-progress" | "returned" | "awaiting-confirmation" | "suspended" | "completed" | "cancelled" | "refused" | "ended")[];
                /** @description Words of the title or the agency; case and diacritics do not matter */
                text?: string;
                /** @description How open work stands to its date now */
                timeClass?: "in-time" | "due-soon" | "overdue" | "no-deadline";
                /** @description How it was handed in */
                timeliness?: "on-time" | "late";
                /** @description requested: đề nghị, never ranked */
                treatment?: "followed" | "requested";
                /** @description true: what needs the asking account now: work to receive, rework or hand in, and decisions that are its own; with `pending` those decisions alone */
                waitingForMe?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPageResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission tasks:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetailResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission tasks:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksController_command: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, 1–200 characters. Repeating a command with the same key gives its first answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveBody"] | components["schemas"]["RefuseBody"] | components["schemas"]["DecideRefusalBody"] | components["schemas"]["AllotBody"] | components["schemas"]["ReportProgressBody"] | components["schemas"]["CommentBody"] | components["schemas"]["UrgeBody"] | components["schemas"]["SubmitBody"] | components["schemas"]["WithdrawBody"] | components["schemas"]["ConfirmBody"] | components["schemas"]["ReturnBody"] | components["schemas"]["RedoBody"] | components["schemas"]["RequestExtensionBody"] | components["schemas"]["DecideExtensionBody"] | components["schemas"]["SetDateBody"] | components["schemas"]["SuspendBody"] | components["schemas"]["ResumeBody"] | components["schemas"]["CancelBody"] | components["schemas"]["ReassignBody"] | components["schemas"]["EndFollowingBody"] | components["schemas"]["AcknowledgeEscalationBody"] | components["schemas"]["DirectEscalationBody"] | components["schemas"]["AnswerEscalationBody"] | components["schemas"]["CloseEscalationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswerResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission tasks:command */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksController_getContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskContentResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission tasks:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksController_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission tasks:command */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksController_listHistory: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                /** @description desc: the newest first */
                order?: "asc" | "desc";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPageResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission tasks:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksController_export: {
        parameters: {
            query?: {
                agencyId?: string;
                assignmentId?: string;
                class?: "dated" | "recurring" | "on-event" | "standing" | "to-be-set";
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Last accepted day on or after */
                dueFrom?: string;
                /** @description Last accepted day on or before */
                dueTo?: string;
                /** @description With (true) or without (false) an open escalation */
                escalated?: boolean;
                format?: "csv" | "json";
                /** @description true: only of the plans that the asking account follows as a whole, as the figures over them count; not what its agency has to do in others */
                inFollowedPlans?: boolean;
                limit?: number;
                mandate?: "directive" | "request";
                /** @description What a figure of the four classes counts */
                national?: "done-on-time" | "done-late" | "open-in-time" | "open-overdue";
                /** @description 0: from the launch; each period or event adds one */
                occurrence?: number;
                order?: "asc" | "desc";
                /** @description A part of "Việc của tôi", as the summary counts it */
                part?: "to-receive" | "due-soon" | "overdue" | "returned" | "in-hand" | "waiting-for-others" | "standing" | "requests";
                /** @description Which decision is awaited */
                pending?: "result" | "refusal" | "extension" | "date";
                planId?: string;
                /** @description Section, item and bullet of the assignment */
                ref?: string;
                role?: "lead" | "perform" | "coordinate";
                /** @description true: im lặng: not received, and the day for that is past */
                silent?: boolean;
                /** @description Work without a date comes last */
                sort?: "dueAt" | "updatedAt" | "agency" | "assignment";
                /** @description Any of these */
                status?: ("not-received" | "in-progress" | "returned" | "awaiting-confirmation" | "suspended" | "completed" | "cancelled" | "refused" | "ended")[];
                /** @description Words of the title or the agency; case and diacritics do not matter */
                text?: string;
                /** @description How open work stands to its date now */
                timeClass?: "in-time" | "due-soon" | "overdue" | "no-deadline";
                /** @description How it was handed in */
                timeliness?: "on-time" | "late";
                /** @description requested: đề nghị, never ranked */
                treatment?: "followed" | "requested";
                /** @description true: what needs the asking account now: work to receive, rework or hand in, and decisions that are its own; with `pending` those decisions alone */
                waitingForMe?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "text/csv": string;
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission tasks:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksController_summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskSummaryResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission tasks:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AgenciesController_listUnits: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                level?: "province" | "district" | "commune";
                limit?: number;
                /** @description Official code of the province */
                provinceCode?: string;
                /** @description Part of a name; case and diacritics do not matter */
                text?: string;
                /** @description Only units that exist on that day */
                validOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPageResponse"];
                };
            };
            /** @description Not logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission agencies:read */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal, as a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
