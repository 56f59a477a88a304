package org.fangxian.shared.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * The REST interface, described by {@code META-INF/openapi.yaml}. Callers bear a token of their unit; errors are problem
 * details (RFC 9457).
 */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {}
