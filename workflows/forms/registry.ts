import { accessAuthorityForm } from './access-request/authority.ts';
import { accessCloseForm } from './access-request/close.ts';
import { accessDecisionForm } from './access-request/decision.ts';
import { accessGiveForm } from './access-request/give.ts';
import { accessGiveInformationForm } from './access-request/give-information.ts';
import { accessInformationForm } from './access-request/information.ts';
import { accessRefusalForm } from './access-request/refusal.ts';
import { accessSecondForm } from './access-request/second-decision.ts';
import { additionForm } from './addition.ts';
import { complaintAnswerForm } from './complaint/answer.ts';
import { complaintCloseForm } from './complaint/close.ts';
import { complaintCommitteeForm } from './complaint/committee.ts';
import { complaintReceiveForm } from './complaint/receive.ts';
import { complaintSettleForm } from './complaint/settle.ts';
import { acknowledgeForm } from './concern/acknowledge.ts';
import { checkForm } from './concern/check.ts';
import { closeForm } from './concern/close.ts';
import { talkForm } from './concern/talk.ts';
import { togetherForm } from './concern/together.ts';
import { triageForm } from './concern/triage.ts';
import { updateForm } from './concern/update.ts';
import { conversationCloseForm } from './conversation/close.ts';
import { conversationColleagueForm } from './conversation/colleague.ts';
import { conversationHoldForm } from './conversation/hold.ts';
import { conversationPlanForm } from './conversation/plan.ts';
import { conversationReportForm } from './conversation/report.ts';
import type { Form } from './form.ts';
import { handoverChildForm, handoverForm } from './handover.ts';
import { incidentAftercareForm } from './incident/aftercare.ts';
import { incidentEvaluateForm } from './incident/evaluate.ts';
import { incidentMeasuresForm } from './incident/measures.ts';
import { incidentRecordForm } from './incident/record.ts';
import { incidentTalksForm } from './incident/talks.ts';
import { offenceAftercareForm } from './offence/aftercare.ts';
import { offenceCloseForm } from './offence/close.ts';
import { offenceComplaintForm } from './offence/complaint.ts';
import { offenceDangerForm } from './offence/danger.ts';
import { offenceDecisionForm } from './offence/decision.ts';
import { offenceInformedForm } from './offence/informed.ts';
import { offenceInspectorForm } from './offence/inspector.ts';
import { offenceReceivedForm } from './offence/received.ts';
import { withBoardForm } from './offence/with-board.ts';
import { helpAnswerForm } from './outside-help/answer.ts';
import { helpAskForm } from './outside-help/ask.ts';
import { helpCloseForm } from './outside-help/close.ts';
import { helpEvaluateForm } from './outside-help/evaluate.ts';
import { helpTogetherForm } from './outside-help/together.ts';
import { parentForms } from './parent-forms.ts';
import { planDateForm } from './plan-date.ts';
import { messageForm } from './receipt/message.ts';
import { receiptForms } from './receipt/receipt-forms.ts';
import { tellParentForm } from './receipt/tell-parent.ts';
import { translateForm } from './receipt/translate.ts';
import { withdrawalForm } from './receipt/withdrawal.ts';
import { aftercareForm } from './reporting-code/aftercare.ts';
import { confirmClosingForm } from './reporting-code/confirm-closing.ts';
import { consultationForm } from './reporting-code/consultation.ts';
import { dangerForm } from './reporting-code/danger.ts';
import { decisionForm } from './reporting-code/decision.ts';
import { helpPlanForm } from './reporting-code/help-plan.ts';
import { holidayCheckForm } from './reporting-code/holiday-check.ts';
import { secondOpinionForm } from './reporting-code/second-opinion.ts';
import { signalsForm } from './reporting-code/signals.ts';
import { talkWithParentsForm } from './reporting-code/talk-with-parents.ts';
import { vtFeedbackForm } from './reporting-code/vt-feedback.ts';
import { weighingForm } from './reporting-code/weighing.ts';
import { staffStartForms } from './staff-start-forms.ts';
import { toBoardForm } from './to-board.ts';
import { waveAnswerForm } from './wave/answer.ts';
import { waveChooseForm } from './wave/choose.ts';

/** Every form. A shipped id is never renamed or reused. */
export const forms: readonly Form[] = [
  ...parentForms,
  acknowledgeForm,
  triageForm,
  talkForm,
  checkForm,
  updateForm,
  closeForm,
  dangerForm,
  signalsForm,
  consultationForm,
  talkWithParentsForm,
  weighingForm,
  secondOpinionForm,
  confirmClosingForm,
  decisionForm,
  vtFeedbackForm,
  helpPlanForm,
  aftercareForm,
  holidayCheckForm,
  handoverForm,
  handoverChildForm,
  additionForm,
  planDateForm,
  toBoardForm,
  messageForm,
  withdrawalForm,
  translateForm,
  tellParentForm,
  ...receiptForms,
  complaintReceiveForm,
  complaintSettleForm,
  complaintCommitteeForm,
  complaintAnswerForm,
  complaintCloseForm,
  accessAuthorityForm,
  accessDecisionForm,
  accessInformationForm,
  accessSecondForm,
  accessGiveForm,
  accessGiveInformationForm,
  accessRefusalForm,
  accessCloseForm,
  conversationPlanForm,
  conversationHoldForm,
  conversationReportForm,
  conversationColleagueForm,
  conversationCloseForm,
  withBoardForm,
  offenceDangerForm,
  offenceReceivedForm,
  offenceInspectorForm,
  offenceDecisionForm,
  offenceInformedForm,
  offenceComplaintForm,
  offenceAftercareForm,
  offenceCloseForm,
  incidentRecordForm,
  incidentTalksForm,
  incidentMeasuresForm,
  incidentEvaluateForm,
  incidentAftercareForm,
  helpTogetherForm,
  helpAskForm,
  helpAnswerForm,
  helpEvaluateForm,
  helpCloseForm,
  togetherForm,
  waveChooseForm,
  waveAnswerForm,
  ...staffStartForms,
];

const byId = new Map(forms.map((form) => [form.id, form]));

export const formById = (id: string): Form | null => byId.get(id) ?? null;
