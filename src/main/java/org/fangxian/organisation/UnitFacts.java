package org.fangxian.organisation;

import org.jspecify.annotations.Nullable;

/** A unit's row. */
record UnitFacts(
        long id,
        @Nullable Long parentId,
        String code,
        String name,
        UnitKind kind,
        String path,
        @Nullable Long placeId,
        int sortOrder,
        int version) {}
