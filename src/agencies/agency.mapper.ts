import type { AgencyDetailResponse, AgencyResponse, UnitResponse } from './agencies.responses.ts';
import type { AgencyWithSuccessors } from './agencies.repository.ts';
import type { AgencyEntity } from './agency.entity.ts';
import type { Unit } from './unit.entity.ts';

export function toAgencyResponse(agency: AgencyEntity): AgencyResponse {
  return {
    id: agency.id,
    authority: agency.authority,
    unitCode: agency.unitCode,
    name: agency.name,
    shortName: agency.shortName,
    kind: agency.kind,
    level: agency.level,
    parentId: agency.parentId,
    validFrom: agency.validFrom,
    validTo: agency.validTo,
    groups: agency.groups,
    verified: agency.verified,
  };
}

export function toAgencyDetailResponse({ agency, successorIds }: AgencyWithSuccessors): AgencyDetailResponse {
  return { ...toAgencyResponse(agency), successorIds: [...successorIds] };
}

export function toUnitResponse(unit: Unit): UnitResponse {
  return {
    code: unit.code,
    level: unit.level,
    provinceCode: unit.provinceCode,
    districtCode: unit.districtCode,
    type: unit.type,
    name: unit.name,
    validFrom: unit.validFrom,
    validTo: unit.validTo,
  };
}
